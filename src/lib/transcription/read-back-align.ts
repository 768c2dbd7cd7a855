import { plain, type Cell } from './read-back-text.js';
import type { Row } from './read-back-rows.js';

/** How well a row of ours goes with a label of the text; 0: not at all. */
function fit(row: Row, cell: Cell, next: Cell | undefined, title: string): number {
  const rank = cell.label === undefined ? -1 : row.names.indexOf(cell.label);
  if (rank < 0) return 0;
  const shown = plain(cell.rest || (next?.text ?? ''));
  const value = plain(row.steps.map(({ value: part }) => part).join(''));
  // The same name stands in many places: its heading tells them apart, and so does what stands behind it.
  return 4 - Math.min(2, rank) + (title === row.section ? 8 : 0) + (value !== '' && shown === value ? 6 : 0);
}

/** The heading that each cell stands under, of those our rows have. */
function titlesOf(rows: readonly Row[], cells: readonly Cell[]): string[] {
  const known = new Set(rows.map(({ section }) => section));
  let title = '';
  return cells.map(({ text }) => {
    if (known.has(plain(text))) title = plain(text);
    return title;
  });
}

/** Which label of the text belongs to which row, both in their order, so that as much as possible fits together. */
export function align(rows: readonly Row[], cells: readonly Cell[]): ReadonlyMap<Row, number> {
  const titles = titlesOf(rows, cells);
  const width = cells.length + 1;
  const best = new Int32Array((rows.length + 1) * width);
  const fits = rows.map((row) => cells.map((cell, at) => fit(row, cell, cells[at + 1], titles[at] ?? '')));
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    for (let at = cells.length - 1; at >= 0; at -= 1) {
      const gain = fits[row]![at]!;
      const paired = gain > 0 ? gain + best[(row + 1) * width + at + 1]! : 0;
      best[row * width + at] = Math.max(paired, best[(row + 1) * width + at]!, best[row * width + at + 1]!);
    }
  }
  const pairs = new Map<Row, number>();
  for (let row = 0, at = 0; row < rows.length && at < cells.length;) {
    const here = best[row * width + at]!;
    const gain = fits[row]![at]!;
    if (gain > 0 && here === gain + best[(row + 1) * width + at + 1]!) pairs.set(rows[row++]!, at++);
    else if (here === best[row * width + at + 1]!) at += 1;
    else row += 1;
  }
  return pairs;
}
