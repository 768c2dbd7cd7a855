import { describe, expect, it } from 'vitest';
import { LearnedReadings } from '../../../src/lib/session/learned-readings.js';

async function reader(): Promise<LearnedReadings> {
  const readings = new LearnedReadings();
  await readings.ready;
  return readings;
}

describe('LearnedReadings', () => {
  it('gives composed text the reading that was typed', async () => {
    const readings = await reader();
    for (const text of ['こ', 'こん', 'こんs', 'こんさい', '混載', '混載']) readings.compose(text, false);
    readings.compose('混載', true);
    expect(readings.of('混載')).toBe('コンサイ');
    expect(readings.of('混載や')).toBe('コンサイヤ');
    expect(readings.learned.get('混載')).toBe('コンサイ');
  });
  it('knows nothing of a text that was pasted', async () => {
    const readings = await reader();
    expect(readings.of('混載')).toBeUndefined();
    expect(readings.of('こんさい')).toBe('コンサイ');
    expect(readings.of('')).toBe('');
  });
  it('learns from what was typed before its code had come', async () => {
    const readings = new LearnedReadings();
    const known: (string | undefined)[] = [];
    readings.press('KeyI');
    readings.compose('こんさい', false);
    readings.press('Space');
    readings.compose('混載', false);
    readings.compose('混載', true);
    readings.whenKnown(() => known.push(readings.of('混載')));
    expect([readings.of('混載'), known]).toEqual([undefined, []]);
    await readings.ready;
    expect(known).toEqual(['コンサイ']);
    readings.whenKnown(() => known.push(readings.of('混載')));
    expect(known).toHaveLength(2);
  });
  it('forgets a cancelled composition', async () => {
    const readings = await reader();
    readings.compose('ひがし', false);
    readings.compose('', true);
    readings.compose('東', true);
    expect(readings.of('東')).toBeUndefined();
  });

  /** A key, if it is known, and the text that the input method shows after it. */
  async function typed(steps: readonly (readonly [key: string, text: string])[], committed: string) {
    const readings = await reader();
    for (const [key, text] of steps) {
      if (key) readings.press(key);
      readings.compose(text, false);
    }
    readings.compose(committed, true);
    return readings;
  }
  it('learns nothing where text was typed after a part had been converted (live conversion)', async () => {
    const steps = ['y', 'や', 'やm', '山', '山d', '山田'].map((text) => ['', text] as const);
    expect((await typed(steps, '山田')).of('山田')).toBeUndefined();
    const whole = ['t', 'つ', 'つう', 'つうk', 'つうか', '通貨', '通関'].map((text) => ['', text] as const);
    expect((await typed(whole, '通関')).of('通関')).toBeUndefined();
    expect(
      (
        await typed(
          [
            ['KeyA', 'つうか'],
            ['KeyN', '通関'],
          ],
          '通関',
        )
      ).of('通関'),
    ).toBeUndefined();
  });
  it('learns the reading when the user looks through the candidates', async () => {
    const steps = [
      ['KeyN', 'つうかん'],
      ['Space', '痛感'],
      ['Space', '通関'],
    ] as const;
    expect((await typed(steps, '通関')).of('通関')).toBe('ツウカン');
  });
  it('divides a reading of which only the first words were committed', async () => {
    const readings = await typed([['', 'やまだたろう']], '山田');
    readings.compose('たろう', false);
    readings.compose('太郎', true);
    expect(readings.of('山田')).toBe('ヤマダ');
    expect(readings.of('山田太郎')).toBe('ヤマダタロウ');
  });
});
