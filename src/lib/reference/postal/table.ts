import { cutSections, type Sections } from './sections.js';
import type { Place, PostalTable } from './types.js';

/** Numbers in the block index for each block. */
const INDEX = 8;
/** A rank that says: the reading stands in the exceptions. */
const EXCEPTION = 255;

const utf16 = new TextDecoder('utf-16le');
const textAt = (bytes: Uint8Array, from: number, length: number) =>
  utf16.decode(bytes.subarray(2 * from, 2 * (from + length)));

/** Where the next line break stands. */
function lineEnd(bytes: Uint8Array, from: number): number {
  let end = from;
  while (2 * end < bytes.length && (bytes[2 * end] !== 10 || bytes[2 * end + 1] !== 0)) end += 1;
  return end;
}

/** The text up to the next line break, and where the one after it begins. */
function lineAt(bytes: Uint8Array, from: number): [string, number] {
  const end = lineEnd(bytes, from);
  return [textAt(bytes, from, end - from), end + 1];
}

/** Where the rows of a block are read from; moves on with each. */
class Cursor {
  code: number;
  #row: number;
  #city: number;
  #codes: number;
  #steps: number;
  #towns: number;
  #ranks: number;
  #exceptions: number;
  #offices: number;
  #town = '';
  /** The towns of the whole block: one decoding instead of one a row. */
  readonly #text: string;
  readonly #end: number;
  #first = true;

  constructor(
    readonly table: Sections,
    block: number,
  ) {
    const start = table.index.subarray(block * INDEX, (block + 1) * INDEX);
    const at = (index: number) => start[index] ?? 0;
    this.code = at(0);
    [this.#city, this.#codes, this.#steps, this.#towns] = [at(1), at(2), at(3), at(4)];
    [this.#ranks, this.#exceptions, this.#offices] = [at(5), at(6), at(7)];
    this.#row = block * table.block;
    const after = table.index[(block + 1) * INDEX + 4] ?? table.towns.length / 2;
    this.#text = textAt(table.towns, this.#towns, after - this.#towns);
    this.#towns = 0;
    this.#end = Math.min(this.#row + table.block, table.count);
  }

  /** The next row's place where its code is the wanted one, else null; undefined at the block's end. */
  next(wanted: number): Place | null | undefined {
    if (this.#row >= this.#end || this.code > wanted) return undefined;
    const { table } = this;
    if (!this.#first) {
      this.code += this.#varint('codes');
      const step = this.#varint('citySteps');
      this.#city += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    }
    this.#first = false;
    const length = table.lengths[this.#row] ?? 0;
    this.#town = this.#town.slice(0, table.shared[this.#row]) + this.#text.slice(this.#towns, this.#towns + length);
    this.#towns += length;
    this.#row += 1;
    if (this.code !== wanted) return this.#pass();
    const [prefecture = '', city = '', prefectureKana = '', cityKana = ''] =
      table.cities[this.#city]?.split('\t') ?? [];
    const kana = { prefecture: prefectureKana, city: cityKana, town: this.#reading() };
    const place = { prefecture, city, town: this.#town, kana };
    if (!table.hasOffices) return place;
    const [name, after] = lineAt(table.offices, this.#offices);
    const [street, end] = lineAt(table.offices, after);
    this.#offices = end;
    return { ...place, office: { name, street } };
  }

  /** Leaves out a row that nobody asked for. */
  #pass(): null {
    if (this.table.ranks[this.#ranks] === EXCEPTION && this.#town !== '') {
      this.#ranks += 1;
      this.#exceptions = lineEnd(this.table.exceptions, this.#exceptions) + 1;
    } else for (const _ of this.#town) this.#ranks += 1;
    if (!this.table.hasOffices) return null;
    const name = lineEnd(this.table.offices, this.#offices) + 1;
    this.#offices = lineEnd(this.table.offices, name) + 1;
    return null;
  }

  #varint(stream: 'codes' | 'citySteps'): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = (stream === 'codes' ? this.table.codes[this.#codes++] : this.table.citySteps[this.#steps++]) ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  #reading(): string {
    const { ranks, readings, exceptions } = this.table;
    if (ranks[this.#ranks] === EXCEPTION && this.#town !== '') {
      this.#ranks += 1;
      const [reading, end] = lineAt(exceptions, this.#exceptions);
      this.#exceptions = end;
      return reading;
    }
    let reading = '';
    for (const character of this.#town) reading += readings.get(character)?.[ranks[this.#ranks++] ?? 0] ?? '';
    return reading;
  }
}

/** The last block that begins before a code: a code's rows may run over from it into the next. */
function blockOf({ index }: Sections, code: number): number {
  let [low, high] = [0, index.length / INDEX];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((index[middle * INDEX] ?? 0) < code) low = middle;
    else high = middle;
  }
  return low;
}

function findIn(table: Sections, code: number): Place[] {
  const places: Place[] = [];
  const blocks = table.index.length / INDEX;
  for (let block = blockOf(table, code); block < blocks; block += 1) {
    if ((table.index[block * INDEX] ?? 0) > code) break;
    const cursor = new Cursor(table, block);
    for (let place = cursor.next(code); place !== undefined; place = cursor.next(code)) if (place) places.push(place);
  }
  return places;
}

/**
 * The tables of ordinary and of offices' own codes, unpacked, as one. Rows are decoded as they are asked for.
 * @throws RangeError for bytes that are no table
 */
export function openTable(ordinary: Uint8Array, offices: Uint8Array): PostalTable {
  const tables = [cutSections(ordinary), cutSections(offices)];
  return {
    dataDate: tables[0]?.date ?? '',
    find: (code) => (/^\d{7}$/.test(code) ? tables.flatMap((table) => findIn(table, Number(code))) : []),
  };
}
