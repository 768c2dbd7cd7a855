import { describe, expect, it } from 'vitest';
import { inJisX0208, unusualCharacters } from '../../../src/lib/characters/jis-x-0208.js';
import { substituteFor } from '../../../src/lib/characters/substitutes.js';

describe('inJisX0208', () => {
  it.each([...'高崎吉亜熙ア゛〒Ａ０αЯ─～〜－−―—￥鴎'])('has %s', (character) =>
    expect(inJisX0208(character)).toBe(true),
  );
  it.each([...'髙﨑①㈱鷗𠮷ⅠⅩ℡№ｱ🍣é'])('does not have %s', (character) => expect(inJisX0208(character)).toBe(false));
});

describe('unusualCharacters', () => {
  it('returns each with its position, counting a surrogate pair as one', () => {
    expect(unusualCharacters('𠮷田髙志')).toEqual([
      { character: '𠮷', place: 1 },
      { character: '髙', place: 3 },
    ]);
  });
  it('returns nothing for ASCII and ordinary text', () => {
    expect(unusualCharacters('ABC 通関　太郎')).toEqual([]);
  });
});

describe('substituteFor', () => {
  it.each([
    ['髙', '高', 'はしごだか'],
    ['﨑', '崎', 'たつさき'],
    ['𠮷', '吉', 'つちよし'],
    ['栁', '柳', '異体字の柳'],
    ['德', '徳', '旧字の徳'],
    ['濵', '浜', '異体字の浜'],
    ['﨟', '臈', '異体字の臈'],
    ['\ufa10', '塚', '旧字の塚'],
    ['\ufa19', '神', '旧字の神'],
    ['\ufa4f', '祐', '旧字の祐'],
    ['㈱', '株式会社', undefined],
    ['㈲', '有限会社', undefined],
    ['①', '１', undefined],
    ['⑳', '２０', undefined],
    ['Ⅰ', 'Ｉ', undefined],
    ['Ⅹ', 'Ｘ', undefined],
    ['℡', 'ＴＥＬ', undefined],
    ['№', 'Ｎｏ', undefined],
    ['㍻', '平成', undefined],
  ])('gives %s as %s', (character, instead, name) => {
    expect(substituteFor(character)).toEqual(name === undefined ? { instead } : { instead, name });
  });
  it('has none for characters without a usual alternative', () => {
    for (const character of '❶🍣é高') expect(substituteFor(character)).toBeUndefined();
  });
  it('returns only characters of JIS X 0208, for every character of the planes that Japanese uses', () => {
    for (let code = 0x80; code < 0x30000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const substitute = substituteFor(String.fromCodePoint(code));
      if (substitute) expect([...substitute.instead].every(inJisX0208), substitute.instead).toBe(true);
    }
  });
});
