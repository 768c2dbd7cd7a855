import { describe, expect, it } from 'vitest';
import { doubtful, isBlank, readingOf, type Fact } from '../../../src/lib/papers/types.js';

const fact: Fact = { datum: 'name', value: '株式会社ためし', from: '商号 株式会社ためし', certainty: 'sure' };

describe('doubtful', () => {
  it('leaves nothing sure, and says why first', () => {
    const named = [{ label: '本店', facts: [fact] }];
    const reading = readingOf('registry', {
      company: [fact],
      places: named,
      representatives: named,
      people: named,
      returned: [fact],
      notes: ['別の注意'],
    });
    const doubted = doubtful(reading, '見比べてください。');
    expect(JSON.stringify(doubted)).not.toContain('"sure"');
    expect(doubted.notes).toEqual(['見比べてください。', '別の注意']);
    expect(JSON.stringify(doubted).replaceAll('likely', 'sure')).toBe(
      JSON.stringify({ ...reading, notes: doubted.notes }),
    );
  });
});

describe('isBlank', () => {
  it('is true only for a reading without any fact', () => {
    expect(isBlank(readingOf('registry', {}))).toBe(true);
    expect(isBlank(readingOf('registry', { company: [fact] }))).toBe(false);
  });
});
