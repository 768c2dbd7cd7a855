import { plain, type Cell } from './read-back-text.js';
import type { Row } from './read-back-rows.js';

// A row and a cell with the plain texts to compare, computed once each.
type Wanted = Row & { value: string };
type Offered = Cell & { shown: string; title: string };

/** How well one of our rows matches a label in the pasted text; 0 means not at all. */
function fit(row: Wanted, cell: Offered): number {
  const rank = cell.label === undefined ? -1 : row.names.indexOf(cell.label);
  if (rank < 0) return 0;
  // The same label occurs in many places; the heading above it and the value after it tell them apart.
  return (
    4 -
    Math.min(2, rank) +
    (cell.title === row.section ? 8 : 0) +
    (row.value !== '' && cell.shown === row.value ? 6 : 0)
  );
}

/** The heading above each cell, considering only the headings of our rows. */
function titlesOf(rows: readonly Row[], cells: readonly Cell[]): string[] {
  const known = new Set(rows.map(({ section }) => section));
  let title = '';
  return cells.map(({ text }) => {
    if (known.has(plain(text))) title = plain(text);
    return title;
  });
}

/**
 * Assigns labels in the pasted text to our rows. Both keep their order, and the total fit is the best possible (a
 * longest-common-subsequence alignment by dynamic programming).
 * @returns the index of the cell for each row that has one
 */
export function align(rows: readonly Row[], cells: readonly Cell[]): ReadonlyMap<Row, number> {
  const titles = titlesOf(rows, cells);
  const width = cells.length + 1;
  const best = new Int32Array((rows.length + 1) * width);
  const offered = cells.map((cell, at): Offered => {
    const shown = plain(cell.rest || (cells[at + 1]?.text ?? ''));
    return { ...cell, shown, title: titles[at] ?? '' };
  });
  const fits = rows.map((row) => {
    const wanted = { ...row, value: plain(row.steps.map(({ value }) => value).join('')) };
    return offered.map((cell) => fit(wanted, cell));
  });
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
