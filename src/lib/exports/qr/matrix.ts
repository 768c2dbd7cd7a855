import { alignments, LEVELS, sizeOf, type Level } from './tables.js';

/** A square of dark or light modules; fixed ones belong to function patterns and carry no data. */
export class Matrix {
  readonly size: number;
  readonly #dark: Uint8Array;
  readonly #fixed: Uint8Array;

  constructor(readonly version: number) {
    this.size = sizeOf(version);
    this.#dark = new Uint8Array(this.size ** 2);
    this.#fixed = new Uint8Array(this.size ** 2);
  }

  get(x: number, y: number): number {
    return this.#dark[y * this.size + x]!;
  }
  isFixed(x: number, y: number): boolean {
    return this.#fixed[y * this.size + x] === 1;
  }
  set(x: number, y: number, dark: boolean | number): void {
    this.#dark[y * this.size + x] = dark ? 1 : 0;
  }
  fix(x: number, y: number, dark: boolean | number): void {
    if (x < 0 || y < 0 || x >= this.size || y >= this.size) return;
    this.set(x, y, dark);
    this.#fixed[y * this.size + x] = 1;
  }
}

function finder(matrix: Matrix, middleX: number, middleY: number): void {
  for (let dy = -4; dy <= 4; dy += 1) {
    for (let dx = -4; dx <= 4; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      matrix.fix(middleX + dx, middleY + dy, ring !== 2 && ring !== 4);
    }
  }
}

function alignment(matrix: Matrix, middleX: number, middleY: number): void {
  for (let dy = -2; dy <= 2; dy += 1) {
    for (let dx = -2; dx <= 2; dx += 1) {
      matrix.fix(middleX + dx, middleY + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
    }
  }
}

/** `value` followed by its BCH error correction bits. */
function withRemainder(value: number, bits: number, divisor: number): number {
  let rest = value;
  for (let round = 0; round < bits; round += 1) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * divisor);
  return (value << bits) | rest;
}

/** Draws both copies of the format information (level and mask). */
export function drawFormat(matrix: Matrix, level: Level, mask: number): void {
  const format = withRemainder((LEVELS[level].format << 3) | mask, 10, 0x537) ^ 0x5412;
  const last = matrix.size - 1;
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = (format >>> bit) & 1;
    const near = bit < 6 ? bit : bit < 8 ? bit + 1 : -1;
    if (near >= 0) matrix.fix(8, near, dark);
    else matrix.fix(bit === 8 ? 7 : 14 - bit, 8, dark);
    if (bit < 8) matrix.fix(last - bit, 8, dark);
    else matrix.fix(8, last - 14 + bit, dark);
  }
  matrix.fix(8, last - 7, 1);
}

function drawVersion(matrix: Matrix): void {
  if (matrix.version < 7) return;
  const bits = withRemainder(matrix.version, 12, 0x1f25);
  for (let bit = 0; bit < 18; bit += 1) {
    const dark = (bits >>> bit) & 1;
    const far = matrix.size - 11 + (bit % 3);
    const near = Math.floor(bit / 3);
    matrix.fix(far, near, dark);
    matrix.fix(near, far, dark);
  }
}

/** A matrix with all function patterns of a version and room reserved for the format information. */
export function emptyMatrix(version: number): Matrix {
  const matrix = new Matrix(version);
  const { size } = matrix;
  for (let at = 0; at < size; at += 1) {
    matrix.fix(6, at, at % 2 === 0);
    matrix.fix(at, 6, at % 2 === 0);
  }
  finder(matrix, 3, 3);
  finder(matrix, size - 4, 3);
  finder(matrix, 3, size - 4);
  const middles = alignments(version);
  const last = middles.length - 1;
  for (const [row, y] of middles.entries()) {
    for (const [column, x] of middles.entries()) {
      const corner = (row === 0 && column === 0) || (row === 0 && column === last) || (row === last && column === 0);
      if (!corner) alignment(matrix, x, y);
    }
  }
  drawFormat(matrix, 'L', 0);
  drawVersion(matrix);
  return matrix;
}

/** Places the codewords into the free modules: two columns at a time from the right, alternately upwards and downwards. */
export function drawCodewords(matrix: Matrix, codewords: Uint8Array): void {
  const { size } = matrix;
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const up = ((right + 1) & 2) === 0;
    for (let row = 0; row < size; row += 1) {
      const y = up ? size - 1 - row : row;
      for (const x of [right, right - 1]) {
        if (matrix.isFixed(x, y) || at >= codewords.length * 8) continue;
        matrix.set(x, y, (codewords[at >>> 3]! >>> (7 - (at & 7))) & 1);
        at += 1;
      }
    }
  }
}
