/**
 * Packs rows into a file in which a small decoder (`reference/postal/row-file.ts`) can look up codes without unpacking all:
 *
 *     u32 length of the header, little-endian; header (JSON); index; heads; shapes; names; texts
 *
 * Rows are sorted by code and divided into blocks, never within a code. For each block the index has these varints: the
 * difference between its first code and the previous block's, and its lengths in heads, shapes, names and texts.
 * - heads: one varint per row, twice the difference from the previous code, plus 1 if a second varint with the city's
 *   number follows because the city changes.
 * - shapes: one byte per row: the number of symbols shared with the start of the previous row (high half) and of added
 *   ones (low half). 15 in either half means that a varint follows, to be added; the shared one comes first.
 * - names: the added symbols of town and building, separated by a tab. A symbol is a character with its part of the
 *   reading; numbers below ONE_BYTE take one byte, others two: ONE_BYTE plus the high part, then the low part.
 * - texts, for offices only: street and name as numbered characters in the same encoding, each terminated by 0.
 *
 * Similar data is stored together because gzip compresses it better that way.
 */
import { align, learnPrices } from './align.mjs';
/** @typedef {import('./source.mjs').Row} Row */

const BLOCK = 128;
const ONE_BYTE = 208;

/** @param {number[]} out @param {number} value */
function varint(out, value) {
  while (value > 127) {
    out.push((value & 127) | 128);
    value >>>= 7;
  }
  out.push(value);
}

/** @param {number[]} out @param {number} number */
function symbol(out, number) {
  if (number < ONE_BYTE) out.push(number);
  else out.push(ONE_BYTE + ((number - ONE_BYTE) >> 8), (number - ONE_BYTE) & 255);
}

/** @template T @param {Iterable<T>} items @returns {Map<T, number>} */
function countOf(items) {
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** @param {Iterable<string>} items @returns {string[]} each once, the most frequent ones first */
function byFrequency(items) {
  return [...countOf(items)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([item]) => item);
}

/** @param {Row} row */
const textOf = (row) => row.town + (row.building && `\t${row.building}`);
/** @param {Row} row */
const kanaOf = (row) => row.townKana + (row.buildingKana && `\t${row.buildingKana}`);

/** @param {readonly Row[]} rows @returns {(row: Row) => readonly string[]} the characters, each with its part of the reading */
function pairing(rows) {
  const names = new Map();
  for (const row of rows) names.set(`${textOf(row)},${kanaOf(row)}`, { text: textOf(row), kana: kanaOf(row) });
  const prices = learnPrices([...names.values()].filter(({ text, kana }) => text !== '' && kana !== ''));
  const pairs = new Map();
  for (const [key, { text, kana }] of names) {
    const parts = kana === '' ? [] : align(text, kana, prices);
    pairs.set(
      key,
      [...text].map((character, index) => character + (parts[index] ?? '')),
    );
  }
  return (row) => pairs.get(`${textOf(row)},${kanaOf(row)}`);
}

/** @param {readonly Row[]} rows @returns {Row[][]} blocks of about BLOCK rows, never dividing a code */
function blocksOf(rows) {
  /** @type {Row[][]} */
  const blocks = [];
  let block = /** @type {Row[]} */ ([]);
  for (const row of rows) {
    if (block.length >= BLOCK && row.code !== block.at(-1)?.code) block = [];
    if (block.length === 0) blocks.push(block);
    block.push(row);
  }
  return blocks;
}

/** @param {readonly string[]} before @param {readonly string[]} now @returns {number} */
function shared(before, now) {
  let length = 0;
  while (length < before.length && length < now.length && before[length] === now[length]) length += 1;
  return length;
}

/** @param {Row} row */
const cityOf = (row) => [row.prefecture, row.city, row.prefectureKana, row.cityKana].join(',');

/**
 * @typedef {object} Names the numbers of character-reading pairs and cities
 * @property {(row: Row) => readonly string[]} pairsOf
 * @property {Map<string, number>} pairs
 * @property {Map<string, number>} cities
 */

/** @param {readonly Row[]} rows @param {Names} names @param {Map<string, number>} characters of the texts @param {object} header */
function pack(rows, names, characters, header) {
  const streams = { heads: /** @type {number[]} */ ([]), shapes: /** @type {number[]} */ ([]) };
  const [symbols, texts, index] = [
    /** @type {number[]} */ ([]),
    /** @type {number[]} */ ([]),
    /** @type {number[]} */ ([]),
  ];
  const all = [streams.heads, streams.shapes, symbols, texts];
  let blockCode = 0;
  const blocks = blocksOf(rows);
  for (const block of blocks) {
    const starts = all.map((stream) => stream.length);
    let code = Number(block[0]?.code);
    varint(index, code - blockCode);
    blockCode = code;
    let city = -1;
    let before = /** @type {readonly string[]} */ ([]);
    for (const row of block) {
      const number = /** @type {number} */ (names.cities.get(cityOf(row)));
      varint(streams.heads, (Number(row.code) - code) * 2 + Number(number !== city));
      if (number !== city) varint(streams.heads, number);
      [code, city] = [Number(row.code), number];
      const now = names.pairsOf(row);
      const old = shared(before, now);
      const added = now.slice(old);
      streams.shapes.push(Math.min(15, old) * 16 + Math.min(15, added.length));
      for (const length of [old, added.length]) if (length >= 15) varint(streams.shapes, length - 15);
      for (const pair of added) symbol(symbols, /** @type {number} */ (names.pairs.get(pair)));
      before = now;
      if (row.office === '') continue;
      for (const character of `${row.street}\0${row.office}\0`) symbol(texts, characters.get(character) ?? 0);
    }
    all.forEach((stream, at) => varint(index, stream.length - (starts[at] ?? 0)));
  }
  const lengths = [index, ...all].map((stream) => stream.length);
  const json = Buffer.from(JSON.stringify({ ...header, oneByte: ONE_BYTE, blocks: blocks.length, lengths }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  return Buffer.concat([size, json, ...[index, ...all].map((stream) => Buffer.from(stream))]);
}

/**
 * The dictionary of pairs in order of their numbers: the frequent ones as a list, the others grouped by character.
 * @param {string[]} sorted by frequency @returns {{ frequent: string, rare: string, numbers: Map<string, number> }}
 */
function dictionary(sorted) {
  const frequent = sorted.slice(0, ONE_BYTE);
  /** @type {Map<string, string[]>} */
  const rare = new Map();
  for (const pair of sorted.slice(ONE_BYTE)) {
    const character = /** @type {string} */ (pair[0]);
    rare.set(character, [...(rare.get(character) ?? []), pair.slice(1)]);
  }
  const groups = [...rare].sort(([a], [b]) => (a < b ? -1 : 1));
  const inOrder = [...frequent, ...groups.flatMap(([character, parts]) => parts.map((part) => character + part))];
  return {
    frequent: frequent.join(','),
    rare: groups.map(([character, parts]) => character + parts.join(',')).join(';'),
    numbers: new Map(inOrder.map((pair, number) => [pair, number])),
  };
}

/**
 * @param {{ dataDate: string, ordinary: readonly Row[], offices: readonly Row[] }} source
 * @returns {{ ordinary: Buffer, offices: Buffer }} the two files, not gzipped; the second uses the first's dictionaries
 */
export function encode({ dataDate, ordinary, offices }) {
  const rows = [...ordinary, ...offices];
  const pairsOf = pairing(rows);
  const { frequent, rare, numbers } = dictionary(byFrequency(rows.flatMap((row) => [...pairsOf(row)])));
  const cities = new Map([...new Set(rows.map(cityOf))].map((city, number) => [city, number]));
  const names = { pairsOf, pairs: numbers, cities };
  const ends = rows.flatMap(({ street, office }) => (office === '' ? [] : [...`${street}${office}`]));
  const characters = ['\0', ...byFrequency(ends)];
  return {
    ordinary: pack(ordinary, names, new Map(), { dataDate, cities: [...cities.keys()].join(';'), frequent, rare }),
    offices: pack(offices, names, new Map(characters.map((character, number) => [character, number])), {
      characters: characters.slice(1).join(''),
    }),
  };
}
