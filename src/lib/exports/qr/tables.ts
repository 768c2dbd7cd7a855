/** The error correction level: L restores about 7 % of a code, M about 15 %. */
export type Level = 'L' | 'M';

export const LEVELS: Readonly<
  Record<Level, { format: number; perBlock: readonly number[]; blocks: readonly number[] }>
> = {
  // By version from 1: error correction codewords per block, and number of blocks (ISO/IEC 18004, table 9).
  L: {
    format: 1,
    perBlock: [
      7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    blocks: [
      1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19,
      19, 20, 21, 22, 24, 25,
    ],
  },
  M: {
    format: 0,
    perBlock: [
      10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28,
      28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    blocks: [
      1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33,
      35, 37, 38, 40, 43, 45, 47, 49,
    ],
  },
};

export const LAST_VERSION = 40;
export const sizeOf = (version: number) => version * 4 + 17;

/** The coordinates of the alignment patterns' centres, along both axes. */
export function alignments(version: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const last = sizeOf(version) - 7;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => last - index * step).reverse()];
}

/** The number of modules for data and error correction: all except the function patterns. */
function bitsIn(version: number): number {
  const aligned = alignments(version).length;
  const plain = (16 * version + 128) * version + 64;
  if (version === 1) return plain;
  return plain - ((25 * aligned - 10) * aligned - 55) - (version >= 7 ? 36 : 0);
}

/** The number of codewords of a version: in total, and for data only. */
export function capacityOf(version: number, level: Level): { all: number; data: number } {
  const all = Math.floor(bitsIn(version) / 8);
  const { perBlock, blocks } = LEVELS[level];
  return { all, data: all - perBlock[version - 1]! * blocks[version - 1]! };
}
