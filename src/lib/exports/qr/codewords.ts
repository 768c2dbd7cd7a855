import { correctionOf } from './reed-solomon.js';
import { capacityOf, LEVELS, type Level } from './tables.js';

const BYTES = 0b0100;
const PADDING = [0xec, 0x11] as const;

/** The size of the header in bits: the mode and the number of bytes. */
const headerBits = (version: number) => 4 + (version < 10 ? 8 : 16);

/** Whether `length` bytes fit into a version at a level. */
export function fits(length: number, version: number, level: Level): boolean {
  return headerBits(version) + length * 8 <= capacityOf(version, level).data * 8;
}

function dataOf(bytes: Uint8Array, version: number, level: Level): Uint8Array {
  const { data } = capacityOf(version, level);
  const out = new Uint8Array(data);
  let at = 0;
  const put = (value: number, bits: number) => {
    for (let bit = bits - 1; bit >= 0; bit -= 1, at += 1) out[at >>> 3]! |= ((value >>> bit) & 1) << (7 - (at & 7));
  };
  put(BYTES, 4);
  put(bytes.length, headerBits(version) - 4);
  for (const byte of bytes) put(byte, 8);
  // The terminator of up to four zero bits and the zeros that fill the byte are already there.
  at = Math.min(data * 8, at + 4);
  for (let next = Math.ceil(at / 8), turn = 0; next < data; next += 1, turn ^= 1) out[next] = PADDING[turn as 0 | 1];
  return out;
}

/** The codewords of a code: data and error correction, split into blocks and interleaved. */
export function codewordsOf(bytes: Uint8Array, version: number, level: Level): Uint8Array {
  const data = dataOf(bytes, version, level);
  const { all } = capacityOf(version, level);
  const count = LEVELS[level].blocks[version - 1]!;
  const perBlock = LEVELS[level].perBlock[version - 1]!;
  const short = Math.floor(all / count) - perBlock;
  const shortBlocks = count - (all % count);
  const blocks: Uint8Array[] = [];
  for (let at = 0; blocks.length < count;) {
    const length = short + (blocks.length < shortBlocks ? 0 : 1);
    blocks.push(data.subarray(at, at + length));
    at += length;
  }
  const corrections = blocks.map((block) => correctionOf(block, perBlock));
  const dealt: number[] = [];
  const deal = (from: readonly Uint8Array[], length: number) => {
    for (let at = 0; at < length; at += 1) for (const block of from) if (at < block.length) dealt.push(block[at]!);
  };
  deal(blocks, short + 1);
  deal(corrections, perBlock);
  return Uint8Array.from(dealt);
}
