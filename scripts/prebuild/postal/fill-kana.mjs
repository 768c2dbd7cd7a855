/** @typedef {import('./source.mjs').Row} Row */

const DIGITS = '０１２３４５６７８９';
const KANJI = '〇一二三四五六七八九';

/** @param {string} digits full-width, one or two of them @returns {string} as kanji: １２ → 十二 */
function toKanji(digits) {
  const [ones = 0, tens = 0] = [...digits].reverse().map((digit) => DIGITS.indexOf(digit));
  return (tens > 1 ? KANJI[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? KANJI[ones] : '');
}

/** @param {string} town @returns {string} the same for all ways to write one town */
const fold = (town) =>
  town
    .replace(/[０-９]{1,2}/g, toKanji)
    .replace(/[ヶヵがガケ]/g, 'ケ')
    .replace(/[ッツ]/g, 'ツ');

const PREFIXES = /** @type {const} */ ([
  ['大字', 'オオアザ'],
  ['字', 'アザ'],
]);

/** @param {readonly string[]} texts @returns {string} what they all begin with */
const commonStart = (texts) =>
  texts.reduce((start, text) => {
    let length = 0;
    while (length < start.length && start[length] === text[length]) length += 1;
    return start.slice(0, length);
  });

/**
 * The reading of an office's town from the towns of its city: the same town, or the part before the hamlets (角館町 from
 * 角館町上野 and its neighbours), which must end as such a name ends.
 * @param {string} town folded @param {readonly Row[]} neighbours @returns {string} '' where they do not tell
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
 * Fills in the readings of towns that the offices' list writes otherwise than the ordinary one: 大字荒川, 新琴似７条.
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
    const bare = whole || prefix === '' ? '' : readingAmong(fold(row.town.slice(prefix.length)), neighbours);
    row.townKana = whole || (bare && reading + bare);
  }
}
