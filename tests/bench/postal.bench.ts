import { gzipSync } from 'node:zlib';
import { bench, describe } from 'vitest';
import { openTable } from '../../src/lib/reference/postal/table.js';
import { tableBytes } from '../unit/reference/postal/table-file.js';
import { readSource } from '../../scripts/prebuild/postal/source.mjs';

/** The table of postal codes beside the plain way: one JSON of all rows, and a Map of them. */
const [ordinary, offices] = tableBytes();
const { rows } = readSource(new URL('../../node_modules/jquery-jpostal-ja/json/', import.meta.url));
const json = JSON.stringify(
  rows.map(({ code, prefecture, city, town, kana }) => [code, prefecture, city, town, ...kana]),
);
const plain = (text: string) => new Map((JSON.parse(text) as string[][]).map((row) => [row[0], row]));
const [table, map] = [openTable(ordinary, offices), plain(json)];
const codes = rows.filter((_, index) => index % 997 === 0).map(({ code }) => code);

const sizes = [ordinary, offices].map((bytes) => gzipSync(bytes, { level: 9 }).length);
console.info(
  `${rows.length} rows: ordinary ${sizes[0]} bytes, offices ${sizes[1]} bytes gzipped; as JSON ${gzipSync(json, { level: 9 }).length} bytes`,
);

describe('opening', () => {
  bench('the packed table', () => void openTable(ordinary, offices));
  bench('JSON into a Map', () => void plain(json));
});

describe(`looking up ${codes.length} codes`, () => {
  bench('in the packed table', () => codes.forEach((code) => table.find(code)));
  bench('in the Map', () => codes.forEach((code) => map.get(code)));
});
