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
    for (const text of ['こ', 'こん', 'こんs', 'こんさい', '混載']) readings.compose(text, false);
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
  it('forgets a cancelled composition', async () => {
    const readings = await reader();
    readings.compose('ひがし', false);
    readings.compose('', true);
    readings.compose('東', true);
    expect(readings.of('東')).toBeUndefined();
  });
});
