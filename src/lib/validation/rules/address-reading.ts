import { KANJI_NUMBERS, readKanjiNumber } from '../../characters/numbers.js';
import { toHalfWidth } from '../../characters/widths.js';
import { addressAgainst } from '../../reference/postal/compare.js';
import { prefixLength } from '../../reference/postal/prefix.js';
import type { Place } from '../../reference/postal/types.js';
import { found, rule } from '../context.js';
import { postalCodes } from './address.js';

/** One width, and one hyphen between numbers: ９９９ノ２ → 999-2. */
const plain = (text: string) => toHalfWidth(text).replace(/(?<=\d)[‐-―−ーの之ノ](?=\d)/gu, '-');
const numbersIn = (text: string) => text.match(/\d+/g) ?? [];
const kanjiNumbers = new RegExp(`[〇一二三四五六七八九]{2,}|${KANJI_NUMBERS}`, 'gu');

/** Readings that people spell in two ways: ヅ and ズ, ヂ and ジ, small and large kana, ー. */
const foldReading = (text: string) =>
  text
    .replace(/[\s　ー－]/gu, '')
    .replace(/ヅ/gu, 'ズ')
    .replace(/ヂ/gu, 'ジ')
    .replace(/[ァィゥェォッャュョヮ]/gu, (small) => String.fromCodePoint(small.codePointAt(0)! + 1));

/** What shows that a reading was made from another address, as a sentence; undefined if nothing does. */
export function contradiction(kana: string, street: string, places: readonly Place[]): string | undefined {
  const reading = foldReading(kana);
  const city = places[0]?.kana.city ?? '';
  if (city !== '' && !places.some((place) => reading.includes(foldReading(place.kana.city))))
    return `市区町村の読み「${city}」がありません。`;
  // A town's own number must not run into the lot number: 宮川二１－２ is ミヤガワ２１－２.
  const named = places.find(({ kana: { town } }) => town !== '' && kana.includes(town));
  const end = named ? kana.indexOf(named.kana.town) + named.kana.town.length : 0;
  const behind = plain(street.slice(named ? prefixLength(street, named.town) : 0));
  const [typed, read] = [plain(street), plain(kana.slice(end))];
  const kanji = (typed.match(kanjiNumbers) ?? []).map(readKanjiNumber);
  const known = new Set([...numbersIn(typed), ...numbersIn(behind), ...kanji]);
  const other = numbersIn(read).find((number) => !known.has(number));
  if (other !== undefined) return `「${other}」は住所(その他)にない番号です。`;
  // The look behind keeps a long run of digits from being tried again at each of them.
  const block = /(?<!\d)\d+(?:-\d+)+/.exec(behind)?.[0];
  return block !== undefined && /\d/.test(read) && !read.includes(block)
    ? `番地の「${block}」がありません。`
    : undefined;
}

/**
 * V24 (ours): the reading of an address has its city and its numbers. Otherwise the address was changed after the
 * reading was made from it. V8 and V10 compare the English address in the same way.
 */
export const V24 = rule('V24', '住所の読み', (context) =>
  postalCodes(context).flatMap(({ path, at, reflects }) => {
    if (reflects.language === 'en') return [];
    const { postal, text } = context;
    const [kana, rest] = [text(at + reflects.kana), text(at + reflects.rest)];
    if (kana === '' || rest === '') return [];
    const address = { prefecture: text(at + reflects.prefecture), city: text(at + reflects.city), rest };
    const places = postal?.find(text(path))?.filter((place) => addressAgainst([place], address) === 'same') ?? [];
    const what = contradiction(kana, rest, places);
    if (what === undefined) return [];
    return found('advice', at + reflects.kana, `${what}住所を変えたときは、読みも直してください。`);
  }),
);
