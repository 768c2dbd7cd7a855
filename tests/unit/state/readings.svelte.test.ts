import { describe, expect, it } from 'vitest';
import { ReadingProposals } from '../../../src/lib/state/readings.svelte.js';

async function reader(): Promise<ReadingProposals> {
  const readings = new ReadingProposals();
  await readings.ready;
  return readings;
}
const PATH = 'contact.kana.family';

describe('ReadingProposals', () => {
  it('proposes what was typed into an empty reading, and follows while its proposal stands', async () => {
    const readings = await reader();
    for (const text of ['こ', 'こん', 'こんs', 'こんさい', '混載']) readings.compose(text, false);
    readings.compose('混載', true);
    expect(readings.propose(PATH, '混載', '')).toBe('コンサイ');
    expect(readings.proposed[PATH]).toBe('コンサイ');
    expect(readings.propose(PATH, '混載や', 'コンサイ')).toBe('コンサイヤ');
  });
  it('leaves a reading alone that somebody typed', async () => {
    const readings = await reader();
    expect(readings.propose(PATH, 'こん', 'コンノ')).toBeUndefined();
    expect(readings.proposed[PATH]).toBeUndefined();
  });
  it('keeps the last proposal while a text is being converted, and empties it with the text', async () => {
    const readings = await reader();
    expect(readings.propose(PATH, 'こんさい', '')).toBe('コンサイ');
    expect(readings.propose(PATH, '混載', 'コンサイ')).toBeUndefined();
    expect(readings.propose(PATH, '', 'コンサイ')).toBe('');
  });
  it('forgets a composition that was given up', async () => {
    const readings = await reader();
    readings.compose('ひがし', false);
    readings.compose('', true);
    readings.compose('東', true);
    expect(readings.propose(PATH, '東', '')).toBeUndefined();
  });
});
