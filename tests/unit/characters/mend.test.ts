import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { mendCharacters } from '../../../src/lib/characters/mend.js';

describe('mendCharacters', () => {
  it.each([
    ['か\u3099とう', 'がとう'],
    ['ハ\u309aリ', 'パリ'],
    ['Cafe\u0301', 'Café'],
    ['⻑⾕川', '長谷川'],
    ['東\u200b京\u202e\ufeff', '東京'],
    ['soft\u00adhyphen', 'softhyphen'],
  ])('%j becomes %j', (typed, mended) => {
    expect(mendCharacters(typed)).toBe(mended);
  });

  it.each([
    ['a Latin letter with a voiced mark', 'A\u3099\u030b'],
    ['a kana with an accent', 'か\u0301'],
    ['a kanji of an old form', '\ufa19社'],
    ['a joiner', 'क्\u200dष'],
  ])('%s stays', (_what, text) => {
    expect(mendCharacters(text)).toBe(text);
  });

  it('changes nothing more in a second pass, whatever the letters and marks', () => {
    const letters = fc.constantFrom(...'AeＡかハー長⻑', '\u0301', '\u030b', '\u3099', '\u309a', '\u200b', '\ufeff');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 8 }), (text) => {
        const mended = mendCharacters(text);
        expect(mendCharacters(mended)).toBe(mended);
      }),
      { numRuns: 5000 },
    );
  });
});
