import { gzipSync } from 'node:zlib';
import { bench, describe } from 'vitest';
import { packageRows } from '../../scripts/prebuild/postal.mjs';
import { openTable } from '../../src/lib/reference/postal/table.js';
import { readTableFiles } from '../unit/reference/postal/open.js';

/** Size, opening time and look-up time of the packed table, compared with the same data as plain JSON. */
const files = await readTableFiles();
const table = openTable(files.ordinary, files.offices);
const source = await packageRows();
const codes = [...new Set([...source.ordinary, ...source.offices].map(({ code }) => code))];
const naive = Object.fromEntries(codes.map((code) => [code, table.find(code)]));
const json = JSON.stringify(naive);
const map = new Map(Object.entries(naive));
const bytes = Buffer.from(json);

console.info(
  [
    ['table, ordinary codes', files.ordinary.length, files.ordinaryGz.length],
    ['table, offices', files.offices.length, files.officesGz.length],
    ['plain JSON of both', bytes.length, gzipSync(bytes, { level: 9 }).length],
  ]
    .map(([name, plain, gz]) => `${name}: ${plain} bytes, ${gz} gzipped`)
    .join('\n'),
);

/** Codes from all over the country, not one after the other. */
const some = Array.from({ length: 1000 }, (_, index) => codes[(index * 7919) % codes.length]!);

describe('opening', () => {
  bench('the packed table', () => void openTable(files.ordinary, files.offices));
  bench('JSON.parse of plain JSON', () => void JSON.parse(json));
});

describe('a thousand look-ups', () => {
  let places = 0;
  bench('in the packed table', () => some.forEach((code) => (places += table.find(code).length)));
  bench('in a Map', () => some.forEach((code) => (places += map.get(code)!.length)));
});
