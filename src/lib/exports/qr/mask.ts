import type { Matrix } from './matrix.js';

/** The standard's eight mask patterns, which prevent large plain areas and patterns that look like finders. */
export const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Inverts the data modules that a mask selects; applying it twice restores the matrix. */
export function applyMask(matrix: Matrix, mask: number): void {
  const turns = MASKS[mask]!;
  for (let y = 0; y < matrix.size; y += 1) {
    for (let x = 0; x < matrix.size; x += 1) {
      if (!matrix.isFixed(x, y) && turns(x, y)) matrix.set(x, y, matrix.get(x, y) ^ 1);
    }
  }
}

/** The penalty of one row or column: runs of five or more of one colour, and patterns that look like finders. */
function lineCost(line: string): number {
  const runs = line.match(/0{5,}|1{5,}/g) ?? [];
  const finders = line.match(/(?=00001011101|10111010000)/g) ?? [];
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + finders.length * 40;
}

/** The standard's penalty score of a masked code; the mask with the lowest score is used. */
export function costOf(matrix: Matrix): number {
  const { size } = matrix;
  const places = Array.from({ length: size }, (_, at) => at);
  let cost = 0;
  let dark = 0;
  for (const y of places) {
    cost += lineCost(places.map((x) => matrix.get(x, y)).join(''));
    cost += lineCost(places.map((x) => matrix.get(y, x)).join(''));
    for (const x of places) {
      const one = matrix.get(x, y);
      dark += one;
      if (x === size - 1 || y === size - 1) continue;
      const sum = one + matrix.get(x + 1, y) + matrix.get(x, y + 1) + matrix.get(x + 1, y + 1);
      if (sum % 4 === 0) cost += 3;
    }
  }
  return cost + Math.floor(Math.abs((dark * 20) / size ** 2 - 10)) * 10;
}
