/**
 * Packs rows into a file in which a small decoder (`row-file.ts`) can look up codes without unpacking all:
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
import { PARTS, partOf } from '../parts.js';
import { align, learnPrices } from './align.js';
import type { PostalRows, Row } from './types.js';

type Step = (done: number) => Promise<void>;

/** The two packed files. */
export interface PostalFiles {
  ordinary: Uint8Array<ArrayBuffer>;
  offices: Uint8Array<ArrayBuffer>;
}

const BLOCK = 128;
const ONE_BYTE = 208;

function varint(out: number[], value: number): void {
  while (value > 127) {
    out.push((value & 127) | 128);
    value >>>= 7;
  }
  out.push(value);
}

function symbol(out: number[], number: number): void {
  if (number < ONE_BYTE) out.push(number);
  else out.push(ONE_BYTE + ((number - ONE_BYTE) >> 8), (number - ONE_BYTE) & 255);
}

/** Each item once, the most frequent ones first. */
function byFrequency(items: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([item]) => item);
}

const textOf = (row: Row) => row.town + (row.building && `\t${row.building}`);
const kanaOf = (row: Row) => row.townKana + (row.buildingKana && `\t${row.buildingKana}`);

/** Gives for a row the characters of its names, each with its part of the reading. */
export type PairsOf = (row: Row) => readonly string[];

/**
 * Assigns the readings of all rows to their characters, which takes seconds for the whole country.
 * @param step told the share that is done, 0 to 1; what it returns is awaited
 */
export async function pairing({ ordinary, offices }: PostalRows, step: Step = async () => {}): Promise<PairsOf> {
  const rows = [...ordinary, ...offices];
  const names = new Map<string, { text: string; kana: string }>();
  for (const row of rows) names.set(`${textOf(row)},${kanaOf(row)}`, { text: textOf(row), kana: kanaOf(row) });
  const learned = [...names.values()].filter(({ text, kana }) => text !== '' && kana !== '');
  const prices = await learnPrices(learned, (done) => step(done * 0.6));
  await step(0.6);
  const pairs = new Map<string, readonly string[]>();
  for (const [key, { text, kana }] of names) {
    const parts = kana === '' ? [] : align(text, kana, prices);
    pairs.set(
      key,
      [...text].map((character, index) => character + (parts[index] ?? '')),
    );
  }
  await step(0.9);
  return (row) => pairs.get(`${textOf(row)},${kanaOf(row)}`)!;
}

/** Blocks of about BLOCK rows, never dividing a code. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  let block: Row[] = [];
  for (const row of rows) {
    if (block.length >= BLOCK && row.code !== block.at(-1)?.code) block = [];
    if (block.length === 0) blocks.push(block);
    block.push(row);
  }
  return blocks;
}

/** How many symbols two rows have in common at their start. */
function shared(before: readonly string[], now: readonly string[]): number {
  let length = 0;
  while (length < before.length && length < now.length && before[length] === now[length]) length += 1;
  return length;
}

const cityOf = (row: Row) => [row.prefecture, row.city, row.prefectureKana, row.cityKana].join(',');

/** The numbers of character-reading pairs and cities. */
interface Names {
  pairsOf: PairsOf;
  pairs: ReadonlyMap<string, number>;
  cities: ReadonlyMap<string, number>;
}

/** Arrays one after another. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** @param characters the numbers of the characters of the texts */
function pack(
  rows: readonly Row[],
  names: Names,
  characters: ReadonlyMap<string, number>,
  header: object,
): PostalFiles['ordinary'] {
  const [heads, shapes, symbols, texts, index]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const all = [heads, shapes, symbols, texts];
  let blockCode = 0;
  const blocks = blocksOf(rows);
  for (const block of blocks) {
    const starts = all.map((stream) => stream.length);
    let code = Number(block[0]?.code);
    varint(index, code - blockCode);
    blockCode = code;
    let city = -1;
    let before: readonly string[] = [];
    for (const row of block) {
      const number = names.cities.get(cityOf(row))!;
      varint(heads, (Number(row.code) - code) * 2 + Number(number !== city));
      if (number !== city) varint(heads, number);
      [code, city] = [Number(row.code), number];
      const now = names.pairsOf(row);
      const old = shared(before, now);
      const added = now.slice(old);
      shapes.push(Math.min(15, old) * 16 + Math.min(15, added.length));
      for (const length of [old, added.length]) if (length >= 15) varint(shapes, length - 15);
      for (const pair of added) symbol(symbols, names.pairs.get(pair)!);
      before = now;
      if (row.office === '') continue;
      for (const character of `${row.street}\0${row.office}\0`) symbol(texts, characters.get(character) ?? 0);
    }
    all.forEach((stream, at) => varint(index, stream.length - (starts[at] ?? 0)));
  }
  const lengths = [index, ...all].map((stream) => stream.length);
  const json = new TextEncoder().encode(
    JSON.stringify({ ...header, oneByte: ONE_BYTE, blocks: blocks.length, lengths }),
  );
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, json.length, true);
  return joined([size, json, ...[index, ...all].map((stream) => Uint8Array.from(stream))]);
}

/**
 * The dictionary of pairs in order of their numbers: the frequent ones as a list, the others grouped by character.
 * @param sorted by frequency
 */
function dictionary(sorted: readonly string[]): { frequent: string; rare: string; numbers: Map<string, number> } {
  const frequent = sorted.slice(0, ONE_BYTE);
  const rare = new Map<string, string[]>();
  for (const pair of sorted.slice(ONE_BYTE)) {
    const character = pair[0]!;
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

/** Packs rows into the two files, not gzipped; the second uses the first's dictionaries. */
export function encode({ dataDate, ordinary, offices }: PostalRows, pairsOf: PairsOf): PostalFiles {
  const rows = [...ordinary, ...offices];
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

/**
 * Packs rows into one file for each part of the codes (`partOf`), with dictionaries of its own, so that a look-up needs
 * one file only: u32 length of the towns' file, little-endian; that file; the offices' file.
 * @returns not gzipped, by the part's name; every part is there, if empty
 */
export function encodeParts(rows: PostalRows, pairsOf: PairsOf): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const parts = new Map(PARTS.map((part) => [part, { ordinary: [] as Row[], offices: [] as Row[] }]));
  for (const kind of ['ordinary', 'offices'] as const)
    for (const row of rows[kind]) parts.get(partOf(row.code))![kind].push(row);
  return new Map(
    Array.from(parts, ([name, part]) => {
      const { ordinary, offices } = encode({ dataDate: rows.dataDate, ...part }, pairsOf);
      const size = new Uint8Array(4);
      new DataView(size.buffer).setUint32(0, ordinary.length, true);
      return [name, joined([size, ordinary, offices])];
    }),
  );
}
