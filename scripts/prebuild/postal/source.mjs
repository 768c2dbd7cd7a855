/**
 * Reads Japan Post's postal codes from the package jquery-jpostal-ja and corrects entries that would be wrong on an
 * application form.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fillKana } from './fill-kana.mjs';

/**
 * @typedef {object} Row one address of a code; all texts are full-width
 * @property {string} code seven digits
 * @property {string} prefecture
 * @property {string} city
 * @property {string} town
 * @property {string} building for a code of a tower's floor, otherwise ''
 * @property {string} street for the code of a single office, otherwise ''
 * @property {string} office the office with this code, otherwise ''
 * @property {string} prefectureKana
 * @property {string} cityKana
 * @property {string} townKana '' if unknown
 * @property {string} buildingKana
 */

/** Codes whose "town" is a remark and not a name, such as unnumbered state land. */
const BLANK = new Set(['4090211', '7660001', '7372123']);
const REMARK = /^以下に掲載がない場合$|の次に.*がくる場合$/;
/** Corrected names and readings by code. */
const MENDED = new Map([
  // The only town name that contains a lot number.
  ['4070311', { town: '大泉町西井出', townKana: 'オオイズミチョウニシイデ' }],
  // The package lacks the reading; this is the one in Japan Post's own list.
  ['6560461', { town: '市円行寺', townKana: 'イチエンギョウジ' }],
]);
/** サンシャイン６０ followed by a floor number without a space in between. */
const SUNSHINE = /(サンシャイン６０)(?=[０-９]+(?:階|カイ)$)/;
const FLOOR = /[０-９]+(?:階|カイ)$/;

/** @param {string} text half-width kana, digits and signs @returns {string} the text full-width with dakuten composed */
function widen(text) {
  return text.normalize('NFKC').replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/**
 * @param {readonly string[]} fields code, prefecture, city, town, street, office, and the readings of the first three
 * @returns {Row}
 */
function toRow([key = '', prefecture = '', city = '', town = '', street = '', office = '', ...kana]) {
  const code = key.slice(1);
  const isRemark = BLANK.has(code) || REMARK.test(town);
  const name = { town, townKana: widen(kana[2] ?? ''), ...MENDED.get(code) };
  // Readings must not contain brackets, so remove them from the name as well.
  const clean = (/** @type {string} */ text) =>
    isRemark ? '' : text.replace(/[（）]/g, '').replace(SUNSHINE, (tower) => `${tower}　`);
  return {
    code,
    prefecture,
    city,
    town: clean(name.town),
    building: '',
    street,
    office: office.replaceAll('㈱', '（株）'),
    prefectureKana: widen(kana[0] ?? ''),
    cityKana: widen(kana[1] ?? ''),
    townKana: clean(name.townKana),
    buildingKana: '',
  };
}

/**
 * Separates town and building for towers, which have a code per floor and a "town" that combines town, tower and floor.
 * They must be separated because the lot number goes between them; towns are recognised by their own codes.
 * @param {Row[]} rows changed in place
 */
function splitTowers(rows) {
  const place = (/** @type {Row} */ row) => row.prefecture + row.city;
  /** @type {Map<string, Row[]>} */
  const towns = new Map();
  const towers = new Set();
  for (const row of rows) {
    const tower = place(row) + row.town.replace(FLOOR, '').trimEnd();
    // The part of a two-part tower that has no floors is listed without a floor number.
    if (FLOOR.test(row.town)) towers.add(tower).add(tower.replace(/高層棟$/, ''));
    else towns.set(place(row), [...(towns.get(place(row)) ?? []), row]);
  }
  for (const row of rows) {
    if (!towers.has(place(row) + row.town.replace(FLOOR, '').trimEnd())) continue;
    const town = (towns.get(place(row)) ?? [])
      .filter(({ town, townKana }) => town && row.town.startsWith(town) && row.townKana.startsWith(townKana))
      .filter((other) => !towers.has(place(other) + other.town))
      .reduce((longest, other) => (other.town.length > longest.length ? other.town : longest), '');
    const townKana = towns.get(place(row))?.find((other) => other.town === town)?.townKana;
    if (!town || !townKana) throw new Error(`No town before the tower: ${row.code} ${row.town}`);
    row.building = row.town.slice(town.length);
    row.buildingKana = row.townKana.slice(townKana.length);
    row.town = town;
    row.townKana = townKana;
  }
}

/** @param {Row[]} rows @returns {Row[]} sorted by code, in the source's order within a code, without duplicates */
function inOrder(rows) {
  const seen = new Set();
  return rows
    .filter((row) => {
      const text = JSON.stringify(row);
      return seen.has(text) ? false : seen.add(text);
    })
    .sort((a, b) => Number(a.code) - Number(b.code));
}

/** @param {string} text a file of the package: a call with an array of arrays @returns {string[][]} */
const fieldsOf = (text) => JSON.parse(text.slice(text.indexOf('['), text.lastIndexOf(']') + 1));

/**
 * @param {string} folder the package's folder of data
 * @returns {string[][]} its entries unchanged, without the three-digit abbreviations; each key begins with _
 */
export function readEntries(folder) {
  return readdirSync(folder)
    .filter((name) => /^\d{3}\.json$/.test(name))
    .sort()
    .flatMap((name) => fieldsOf(readFileSync(join(folder, name), 'utf8')))
    .filter(([key = '']) => /^_(\d{7}|000info)$/.test(key));
}

/**
 * @param {string[][]} entries from readEntries
 * @returns {{ dataDate: string, ordinary: Row[], offices: Row[] }} `dataDate`: YYYYMMDD, the date of Japan Post's list
 */
export function readSource(entries) {
  const info = entries.find(([key]) => key === '_000info')?.[2] ?? '';
  const dataDate = info.match(/\d{4}-\d{2}-\d{2}(?!.*-)/)?.[0].replaceAll('-', '');
  if (!dataDate) throw new Error('The postal data has no date.');
  const rows = entries.filter(([key]) => key !== '_000info').map(toRow);
  const ordinary = inOrder(rows.filter((row) => row.office === ''));
  const offices = inOrder(rows.filter((row) => row.office !== ''));
  splitTowers(ordinary);
  fillKana(offices, ordinary);
  return { dataDate, ordinary, offices };
}
