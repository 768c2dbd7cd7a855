/** @typedef {import('./source.mjs').Row} Row */

const DIGITS = '０１２３４５６７８９';
const KANJI = '〇一二三四五六七八九';

/** @param {string} digits one or two full-width digits @returns {string} as kanji: １２ → 十二 */
function toKanji(digits) {
  const [ones = 0, tens = 0] = [...digits].reverse().map((digit) => DIGITS.indexOf(digit));
  return (tens > 1 ? KANJI[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? KANJI[ones] : '');
}

/** @param {string} town @returns {string} a key that is equal for all spellings of a town */
const fold = (town) =>
  town
    .replace(/[０-９]{1,2}/g, toKanji)
    .replace(/[ヶヵがガケ]/g, 'ケ')
    .replace(/[ッツ]/g, 'ツ');

const PREFIXES = /** @type {const} */ ([
  ['大字', 'オオアザ'],
  ['字', 'アザ'],
]);

/** @param {readonly string[]} texts @returns {string} their longest common prefix */
const commonStart = (texts) =>
  texts.reduce((start, text) => {
    let length = 0;
    while (length < start.length && start[length] === text[length]) length += 1;
    return start.slice(0, length);
  });

/**
 * Finds the reading of an office's town among the towns of its city: the same town, or the common prefix of its hamlets
 * (角館町 from 角館町上野 and others), which must end like the reading of a town.
 * @param {string} town folded @param {readonly Row[]} neighbours @returns {string} '' if it cannot be found
 */
function readingAmong(town, neighbours) {
  const same = neighbours.find((row) => fold(row.town) === town);
  if (same) return same.townKana;
  const within = neighbours.filter((row) => fold(row.town).startsWith(town) && row.townKana !== '');
  if (within.length < 3 || !/[町村]$/.test(town)) return '';
  const start = commonStart(within.map((row) => row.townKana));
  return (town.endsWith('町') ? /(?:チョウ|マチ)$/ : /(?:ムラ|ソン)$/).test(start) ? start : '';
}

/**
 * Fills in the readings of towns that the list of offices spells differently from the ordinary list: 大字荒川, 新琴似７条.
 * @param {readonly Row[]} offices changed in place @param {readonly Row[]} ordinary
 */
export function fillKana(offices, ordinary) {
  /** @type {Map<string, Row[]>} */
  const byCity = new Map();
  for (const row of ordinary) {
    const key = row.prefecture + row.city;
    const rows = byCity.get(key);
    if (rows) rows.push(row);
    else byCity.set(key, [row]);
  }
  for (const row of offices) {
    if (row.town === '' || row.townKana !== '') continue;
    const neighbours = byCity.get(row.prefecture + row.city) ?? [];
    const [prefix, reading] = PREFIXES.find(([prefix]) => row.town.startsWith(prefix)) ?? ['', ''];
    const whole = readingAmong(fold(row.town), neighbours);
    const withoutPrefix = whole || prefix === '' ? '' : readingAmong(fold(row.town.slice(prefix.length)), neighbours);
    row.townKana = whole || (withoutPrefix && reading + withoutPrefix);
  }
}
