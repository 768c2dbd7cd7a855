/** Reads Japan Post's postal codes from the package jquery-jpostal-ja. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} text a file of the package: a call with an array of arrays @returns {string[][]} */
const fieldsOf = (text) => JSON.parse(text.slice(text.indexOf('['), text.lastIndexOf(']') + 1));

/**
 * @param {string} folder the package's folder of data
 * @returns {string[][]} its entries unchanged, without the three-digit abbreviations; each key begins with _
 */
export function readFields(folder) {
  return readdirSync(folder)
    .filter((name) => /^\d{3}\.json$/.test(name))
    .sort()
    .flatMap((name) => fieldsOf(readFileSync(join(folder, name), 'utf8')))
    .filter(([key = '']) => /^_(\d{7}|000info)$/.test(key));
}

/**
 * @param {string[][]} all from readFields
 * @returns {{ dataDate: string, entries: import('../../../src/lib/reference/postal/pack/types.js').Entry[] }} `dataDate`:
 *   YYYYMMDD, the date of Japan Post's list
 */
export function readSource(all) {
  const info = all.find(([key]) => key === '_000info')?.[2] ?? '';
  const dataDate = info.match(/\d{4}-\d{2}-\d{2}(?!.*-)/)?.[0].replaceAll('-', '');
  if (!dataDate) throw new Error('The postal data has no date.');
  const entries = all
    .filter(([key]) => key !== '_000info')
    .map(([key = '', prefecture = '', city = '', town = '', street = '', office = '', ...kana]) => ({
      ...{ code: key.slice(1), prefecture, city, town, street, office },
      ...{ prefectureKana: kana[0] ?? '', cityKana: kana[1] ?? '', townKana: kana[2] ?? '' },
    }));
  return { dataDate, entries };
}
