/**
 * Reads a QR code from its modules, as a scanner does after finding the corners. Written from the standard and without
 * any code of the encoder, so that the two agree only if both follow the standard.
 */

/** ISO/IEC 18004, table 9, of the versions the tests use: [correction per block, [blocks, data codewords]...]. */
const BLOCKS: Readonly<Record<string, readonly [number, ...(readonly [number, number])[]]>> = {
  '1L': [7, [1, 19]],
  '1M': [10, [1, 16]],
  '2M': [16, [1, 28]],
  '3M': [26, [1, 44]],
  '4M': [18, [2, 32]],
  '5M': [24, [2, 43]],
  '6L': [18, [2, 68]],
  '6M': [16, [4, 27]],
  '7L': [20, [2, 78]],
  '7M': [18, [4, 31]],
  '9M': [22, [3, 36], [2, 37]],
  '10L': [18, [2, 68], [2, 69]],
  '10M': [26, [4, 43], [1, 44]],
  '15L': [22, [5, 87], [1, 88]],
  '21L': [28, [4, 116], [4, 117]],
  '32L': [30, [17, 115]],
  '33L': [30, [17, 115], [1, 116]],
  '40L': [30, [19, 118], [6, 119]],
};

type Dark = (x: number, y: number) => boolean;

const exp: number[] = [];
const log: number[] = [];
for (let power = 0, value = 1; power < 255; power += 1) {
  exp[power] = value;
  log[value] = power;
  value *= 2;
  if (value > 255) value ^= 285;
}

/** A block is valid if its polynomial is zero at the first powers of 2. */
function isSound(block: readonly number[], correction: number): boolean {
  for (let root = 0; root < correction; root += 1) {
    const sum = block.reduce((at, coefficient) => {
      const moved = at === 0 ? 0 : exp[(log[at]! + root) % 255]!;
      return moved ^ coefficient;
    }, 0);
    if (sum !== 0) return false;
  }
  return true;
}

const MASKS: readonly ((row: number, column: number) => number)[] = [
  (i, j) => (i + j) % 2,
  (i) => i % 2,
  (_i, j) => j % 3,
  (i, j) => (i + j) % 3,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2,
  (i, j) => ((i * j) % 2) + ((i * j) % 3),
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2,
  (i, j) => (((i * j) % 3) + ((i + j) % 2)) % 2,
];

/** All 32 format strings as the standard lists them: 5 bits of data and 10 of a BCH code, combined with a mask. */
function formatOf(bits: number): { level: string; mask: number } | undefined {
  for (let data = 0; data < 32; data += 1) {
    let word = data << 10;
    for (let bit = 14; bit >= 10; bit -= 1) if (word & (1 << bit)) word ^= 0b10100110111 << (bit - 10);
    if ((((data << 10) | word) ^ 0b101010000010010) === bits) return { level: 'MLHQ'[data >> 3]!, mask: data & 7 };
  }
  return undefined;
}

/** Annex E of the standard, of the versions the tests use. */
const MIDDLES: Readonly<Record<number, readonly number[]>> = {
  1: [],
  2: [6, 18],
  3: [6, 22],
  4: [6, 26],
  5: [6, 30],
  6: [6, 34],
  7: [6, 22, 38],
  9: [6, 26, 46],
  10: [6, 28, 50],
  14: [6, 26, 46, 66],
  15: [6, 26, 48, 70],
  21: [6, 28, 50, 72, 94],
  25: [6, 32, 58, 84, 110],
  32: [6, 34, 60, 86, 112, 138],
  33: [6, 30, 58, 86, 114, 142],
  40: [6, 30, 58, 86, 114, 142, 170],
};

function isPattern(version: number, row: number, column: number): boolean {
  const size = 17 + 4 * version;
  const far = size - 9;
  if (row === 6 || column === 6) return true;
  if (row < 9 && column < 9) return true;
  if ((row < 9 && column > far) || (row > far && column < 9)) return true;
  if (version > 6 && ((row < 6 && column > far - 3) || (column < 6 && row > far - 3))) return true;
  const middles = MIDDLES[version]!;
  const near = (place: number) => middles.find((middle) => Math.abs(place - middle) < 3);
  const [r, c] = [near(row), near(column)];
  if (r === undefined || c === undefined) return false;
  const edge = size - 7;
  return !((r === 6 && c === 6) || (r === 6 && c === edge) || (r === edge && c === 6));
}

function codewords(size: number, mask: number, dark: Dark): number[] {
  const version = (size - 17) / 4;
  let bits = '';
  let upwards = true;
  for (let column = size - 1; column > 0; column -= 2) {
    if (column === 6) column -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = upwards ? size - 1 - step : step;
      for (const at of [column, column - 1]) {
        if (isPattern(version, row, at)) continue;
        bits += dark(at, row) !== (MASKS[mask]!(row, at) === 0) ? '1' : '0';
      }
    }
    upwards = !upwards;
  }
  return (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
}

/** The text of a QR code, or an error that says which step failed. */
export function readQr(size: number, dark: Dark): { text: string; level: string; version: number; mask: number } {
  const bit = (x: number, y: number) => (dark(x, y) ? '1' : '0');
  const along = [...[0, 1, 2, 3, 4, 5, 7, 8].map((x) => bit(x, 8)), ...[7, 5, 4, 3, 2, 1, 0].map((y) => bit(8, y))];
  const below = Array.from({ length: 7 }, (_, at) => bit(8, size - 1 - at));
  const beside = Array.from({ length: 8 }, (_, at) => bit(size - 8 + at, 8));
  if (along.join('') !== [...below, ...beside].join('')) throw new Error('the two formats differ');
  const format = formatOf(parseInt(along.join(''), 2));
  if (!format) throw new Error('no format');
  const version = (size - 17) / 4;
  const table = BLOCKS[`${version}${format.level}`];
  if (!table) throw new Error(`no table for ${version}${format.level}`);
  const [correction, ...groups] = table;
  const lengths = groups.flatMap(([count, length]) => Array.from({ length: count }, () => length));
  const all = codewords(size, format.mask, dark);
  const blocks: number[][] = lengths.map(() => []);
  for (let at = 0; at < Math.max(...lengths); at += 1) {
    for (const [index, length] of lengths.entries()) if (at < length) blocks[index]!.push(all.shift()!);
  }
  const data = blocks.flat();
  for (let at = 0; at < correction; at += 1) for (const block of blocks) block.push(all.shift()!);
  if (!blocks.every((block) => isSound(block, correction))) throw new Error('a block is damaged');
  const bits = data.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  if (!bits.startsWith('0100')) throw new Error('not bytes');
  const width = version < 10 ? 8 : 16;
  const length = parseInt(bits.slice(4, 4 + width), 2);
  const bytes = Array.from({ length }, (_, at) => parseInt(bits.slice(4 + width + at * 8, 12 + width + at * 8), 2));
  return { text: new TextDecoder().decode(Uint8Array.from(bytes)), version, ...format };
}
