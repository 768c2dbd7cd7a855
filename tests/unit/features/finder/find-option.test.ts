import { describe, expect, it } from 'vitest';
import { toRomaji } from '../../../../src/lib/characters/romaji.js';
import { findOptions } from '../../../../src/lib/features/finder/find-option.js';
import { PLACE_READINGS } from '../../../../src/lib/reference/place-readings.js';
import { PREFECTURES } from '../../../../src/lib/reference/prefectures.js';

const options = PREFECTURES.map((label) => ({ label }));
const find = (typed: string) => findOptions(options, typed).map(({ label }) => label);

describe('a prefecture', () => {
  it.each([
    'とうきょう',
    'トウキョウ',
    'ﾄｳｷｮｳ',
    'toukyou',
    'tokyo',
    'TOKYO',
    'ｔｏｕｋｙｏｕ',
    '東京',
    'とうk',
    'tとうきょう'.slice(1),
  ])('is found by %s', (typed) => expect(find(typed)[0]).toBe('東京都'));
  it.each(PREFECTURES)('%s is the first for its kanji, its kana and its romaji, with and without 都道府県', (name) => {
    const reading = PLACE_READINGS.get(name)!;
    const short = reading.replace(/(?:けん|ふ|と)$/u, '');
    for (const typed of [name, name.slice(0, 2), reading, short, toRomaji(reading), toRomaji(short)])
      expect(find(typed)[0], typed).toBe(name);
  });
  it('is found by its beginning before its middle', () => expect(find('きょうと')).toEqual(['京都府', '東京都']));
  it('is not found by what it is not', () => expect(find('ろんどん')).toEqual([]));
  it('is one of all while nothing is typed', () => expect(find(' ')).toEqual([...PREFECTURES]));
});
