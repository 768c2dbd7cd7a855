import { describe, expect, it } from 'vitest';
import { FIT, fitOf, foldForSearch, needleOf, slipsIn } from '../../../src/lib/characters/search-key.js';

describe('folding', () => {
  it.each([
    ['ＦＡＸ番号', 'fax番号'],
    ['E-mail アドレス', 'emailアドレス'],
    ['住所(市区町村)', '住所市区町村'],
    ['ふりがな・ﾌﾘｶﾞﾅ', 'フリガナフリガナ'],
    ['　', ''],
  ])('of %s', (text, folded) => expect(foldForSearch(text)).toBe(folded));
});

describe('a needle', () => {
  it('has a sound if it is kana or Latin letters', () => {
    expect(needleOf('じぎょう')).toEqual({ text: 'ジギョウ', sound: 'zigyo' });
    expect(needleOf('JIGYOU')).toEqual({ text: 'jigyou', sound: 'zigyo' });
    expect(needleOf('事業')).toEqual({ text: '事業' });
  });

  it('may be a composition that is not finished', () => {
    expect(needleOf('じぎょうｓｈ').sound).toBe('zigyosy'.slice(0, 7));
  });
});

describe('the fit', () => {
  const key = { text: 'zigyosyoyubinbango', starts: [0, 8, 13] };
  it.each([
    ['zigyosyoyubinbango', FIT.exact],
    ['zigyo', FIT.prefix],
    ['yubin', FIT.word],
    ['ubin', FIT.inside],
    ['z', FIT.prefix],
    ['b', FIT.word],
    // One letter inside would fit nearly everything.
    ['o', undefined],
    ['kyoto', undefined],
    ['', undefined],
  ])('of %j is %j', (needle, fit) => expect(fitOf(needle, key)).toBe(fit));

  it('of one kanji may be inside', () => expect(fitOf('号', { text: '番号', starts: [0] })).toBe(FIT.inside));
});

describe('slips of the finger', () => {
  const key = { text: 'zigyosyoyubinbango', starts: [0, 8, 13] };
  it.each([
    ['yubun', 1],
    ['yubn', 1],
    ['yuubbin', 2],
    ['zigyasyo', 1],
    ['zigyusya', 2],
    ['bang', 0],
    ['yub', undefined],
    ['kyoto', undefined],
  ])('in %s are %j', (needle, slips) => expect(slipsIn(needle, key)).toBe(slips));

  it('are forgiven in three kanji, not in two', () => {
    const numbers = { text: '電話番号', starts: [0, 2] };
    expect(slipsIn('電話番地', numbers)).toBe(1);
    expect(slipsIn('電気', numbers)).toBeUndefined();
  });
});
