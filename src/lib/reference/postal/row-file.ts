import { Bytes } from './bytes.js';

/** A row's content: the numbers of its city and of its character-reading pairs, and an office's street and name. */
export interface Row {
  /** The postal code as a number. */
  code: number;
  city: number;
  pairs: readonly number[];
  texts: readonly string[];
}

/** The header of a file. `pack/encode.ts` writes it and documents the format. */
interface Header {
  oneByte: number;
  blocks: number;
  lengths: readonly number[];
  characters?: string;
}

/** One packed file. A look-up decodes only the block of rows that can contain the code. */
export class RowFile<H extends object> {
  readonly header: H & Header;
  private readonly codes: Uint32Array;
  /** The offsets of each block in heads, shapes, names and texts: four numbers per block. */
  private readonly starts: Uint32Array;
  private blocks: ReadonlyMap<number, ReadonlySet<number>> | undefined;

  /** @throws SyntaxError or RangeError if the bytes are not such a file */
  constructor(private readonly bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = view.getUint32(0, true);
    this.header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size))) as H & Header;
    const { blocks, lengths } = this.header;
    this.codes = new Uint32Array(blocks);
    this.starts = new Uint32Array(blocks * 4);
    const index = new Bytes(bytes, 4 + size);
    let [code, position] = [0, 4 + size];
    const next = lengths.map((length) => (position += length)).slice(0, 4);
    for (let block = 0; block < blocks; block += 1) {
      this.codes[block] = code += index.varint();
      for (let stream = 0; stream < 4; stream += 1) {
        this.starts[block * 4 + stream] = next[stream]!;
        next[stream]! += index.varint();
      }
    }
  }

  /** The index of the last block whose first code is not above `code`; -1 if there is none. */
  private blockOf(code: number): number {
    let [low, high] = [0, this.codes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.codes[middle]! <= code) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Reads the next text, or skips it and returns ''. */
  private text(texts: Bytes, isWanted: boolean): string {
    const { oneByte, characters = '' } = this.header;
    let text = '';
    for (let number = texts.symbol(oneByte); number > 0; number = texts.symbol(oneByte)) {
      if (isWanted) text += characters[number - 1];
    }
    return text;
  }

  /** The rows of a postal code, in the source's order. */
  find(code: number): Row[] {
    const block = this.blockOf(code);
    return block < 0 ? [] : this.rowsIn(block, (now) => now === code, code);
  }

  /** The rows of some cities, in the order of their codes. */
  ofCities(cities: readonly number[]): Row[] {
    this.blocks ??= this.blocksByCity();
    const blocks = [...new Set(cities.flatMap((city) => [...(this.blocks?.get(city) ?? [])]))].sort((a, b) => a - b);
    return blocks.flatMap((block) => this.rowsIn(block, (_, city) => cities.includes(city)));
  }

  /** All rows, in the order of their codes. */
  *all(): Generator<Row> {
    for (let block = 0; block < this.codes.length; block += 1) yield* this.rowsIn(block, () => true);
  }

  /** The blocks that hold rows of each city. */
  private blocksByCity(): ReadonlyMap<number, ReadonlySet<number>> {
    const blocks = new Map<number, Set<number>>();
    for (let block = 0; block < this.codes.length; block += 1) {
      const heads = new Bytes(this.bytes, this.starts[block * 4]!);
      const end = this.starts[block * 4 + 4] ?? this.starts[1]!;
      // Every block begins with a city of its own.
      while (!heads.isAt(end)) {
        if (!(heads.varint() & 1)) continue;
        const city = heads.varint();
        blocks.set(city, (blocks.get(city) ?? new Set()).add(block));
      }
    }
    return blocks;
  }

  /** The wanted rows of a block up to the code `last`. */
  private rowsIn(block: number, isWanted: (code: number, city: number) => boolean, last = Infinity): Row[] {
    const found: Row[] = [];
    const [heads, shapes, names, texts] = [0, 1, 2, 3].map(
      (stream) => new Bytes(this.bytes, this.starts[block * 4 + stream]!),
    ) as [Bytes, Bytes, Bytes, Bytes];
    const end = this.starts[block * 4 + 4] ?? this.starts[1]!;
    const { oneByte, characters } = this.header;
    let [now, city] = [this.codes[block]!, 0];
    const pairs: number[] = [];
    while (!heads.isAt(end)) {
      const head = heads.varint();
      now += head >> 1;
      if (now > last) break;
      if (head & 1) city = heads.varint();
      const shape = shapes.byte();
      const shared = (shape >> 4) + (shape >> 4 === 15 ? shapes.varint() : 0);
      const added = (shape & 15) + ((shape & 15) === 15 ? shapes.varint() : 0);
      pairs.length = shared;
      for (let index = 0; index < added; index += 1) pairs.push(names.symbol(oneByte));
      const isFound = isWanted(now, city);
      const office = characters === undefined ? [] : [this.text(texts, isFound), this.text(texts, isFound)];
      if (isFound) found.push({ code: now, city, pairs: [...pairs], texts: office });
    }
    return found;
  }
}
