// The rows of jquery-jpostal-ja, mended to what a clerk wants to see in an address.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ code: string, prefecture: string, city: string, town: string, kana: [string, string, string],
 *   office?: { name: string, street: string } }} Row
 */

/** Towns that are an instruction and no name; Japan Post's table says so in words. */
const NO_TOWN = new Set(['4090211', '7660001', '7372123']);
/** A single house with a code of its own. */
const WITH_NUMBER = new Map([['4070311', /[０-９－]+$/u]]);
/** Readings that the source lacks. */
const KANA = new Map([['6560461', 'ｲﾁｴﾝｷﾞｮｳｼﾞ']]);

/** Half-width kana, digits and signs as NSS takes a reading: full-width, without brackets. @param {string} text */
export function fullKana(text) {
  return text
    .normalize('NFKC')
    .replace(/[()]/g, ' ')
    .replace(/(?<=\d)-(?=\d)/g, '－')
    .replace(/-/g, 'ー')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/ /g, '　');
}

/** A name without half-width characters. @param {string} text */
function fullText(text) {
  return text
    .trim()
    .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/\s/gu, '　');
}

/** @param {readonly string[]} row @returns {Row} */
function mend([id = '', prefecture = '', city = '', town = '', street = '', name = '', ...kana]) {
  const code = id.slice(1);
  const noTown = NO_TOWN.has(code);
  const number = WITH_NUMBER.get(code);
  const [pk = '', ck = '', tk = ''] = kana.map(fullKana);
  const townKana = KANA.has(code) ? fullKana(KANA.get(code) ?? '') : tk;
  return {
    code,
    prefecture,
    city,
    town: noTown ? '' : number ? town.replace(number, '') : town,
    kana: [pk, ck, noTown ? '' : number ? townKana.replace(number, '') : townKana],
    ...(name ? { office: { name: fullText(name), street: fullText(street) } } : {}),
  };
}

/**
 * Every row with a whole code, sorted by code, in the source's order within one; and the day of the data, YYYYMMDD.
 * @param {URL} folder the package's `json/`
 */
export function readSource(folder) {
  /** @type {Row[]} */
  const rows = [];
  let date = '';
  for (const name of readdirSync(folder).filter((name) => /^\d{3}\.json$/.test(name))) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    /** @type {string[][]} */
    const list = JSON.parse(text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')));
    for (const row of list) {
      if (row[0] === '_000info')
        date =
          /(\d{4})-(\d\d)-(\d\d)$/
            .exec(row[2] ?? '')
            ?.slice(1)
            .join('') ?? '';
      else if (/^_\d{7}$/.test(row[0] ?? '')) rows.push(mend(row));
    }
  }
  rows.sort((a, b) => Number(a.code) - Number(b.code));
  return { date, rows: withKana(rows) };
}

/** An office's town may have no reading; the town's own code has it. @param {Row[]} rows */
function withKana(rows) {
  const known = new Map(rows.filter(({ kana }) => kana[2]).map((row) => [row.city + row.town, row.kana[2]]));
  for (const row of rows) {
    if (row.town && !row.kana[2]) row.kana[2] = known.get(row.city + row.town) ?? '';
  }
  return rows;
}
