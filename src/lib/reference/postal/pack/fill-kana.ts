import type { Row } from './types.js';

const DIGITS = '０１２３４５６７８９';
const KANJI = '〇一二三四五六七八九';

/** One or two full-width digits as kanji: １２ → 十二. */
function toKanji(digits: string): string {
  const [ones = 0, tens = 0] = [...digits].reverse().map((digit) => DIGITS.indexOf(digit));
  return (tens > 1 ? KANJI[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? KANJI[ones]! : '');
}

/** A key that is equal for all spellings of a town. */
const fold = (town: string) =>
  town
    .replace(/[０-９]{1,2}/g, toKanji)
    .replace(/[ヶヵがガケ]/g, 'ケ')
    .replace(/[ッツ]/g, 'ツ');

const PREFIXES = [
  ['大字', 'オオアザ'],
  ['字', 'アザ'],
] as const;

/** The longest common prefix of some texts. */
const commonStart = (texts: readonly string[]) =>
  texts.reduce((start, text) => {
    let length = 0;
    while (length < start.length && start[length] === text[length]) length += 1;
    return start.slice(0, length);
  });

/**
 * Finds the reading of an office's town among the towns of its city: the same town, or the common prefix of its hamlets
 * (角館町 from 角館町上野 and others), which must end like the reading of a town.
 * @param town folded
 * @returns '' if it cannot be found
 */
function readingAmong(town: string, neighbours: readonly Row[]): string {
  const same = neighbours.find((row) => fold(row.town) === town);
  if (same) return same.townKana;
  const within = neighbours.filter((row) => fold(row.town).startsWith(town) && row.townKana !== '');
  if (within.length < 3 || !/[町村]$/.test(town)) return '';
  const start = commonStart(within.map((row) => row.townKana));
  return (town.endsWith('町') ? /(?:チョウ|マチ)$/ : /(?:ムラ|ソン)$/).test(start) ? start : '';
}

/**
 * Fills in the readings of towns that the list of offices spells differently from the ordinary list: 大字荒川, 新琴似７条.
 * @param offices changed in place
 */
export function fillKana(offices: readonly Row[], ordinary: readonly Row[]): void {
  const byCity = new Map<string, Row[]>();
  for (const row of ordinary) {
    const key = row.prefecture + row.city;
    const rows = byCity.get(key);
    if (rows) rows.push(row);
    else byCity.set(key, [row]);
  }
  for (const row of offices) {
    if (row.town === '' || row.townKana !== '') continue;
    const neighbours = byCity.get(row.prefecture + row.city) ?? [];
    const [prefix, reading] = PREFIXES.find(([prefix]) => row.town.startsWith(prefix)) ?? (['', ''] as const);
    const whole = readingAmong(fold(row.town), neighbours);
    const withoutPrefix = whole || prefix === '' ? '' : readingAmong(fold(row.town.slice(prefix.length)), neighbours);
    row.townKana = whole || (withoutPrefix && reading + withoutPrefix);
  }
}
