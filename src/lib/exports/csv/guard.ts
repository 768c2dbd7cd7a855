/** Beginnings that a spreadsheet may take for a formula, including full-width forms, and the apostrophe itself. */
const DANGEROUS = /^['=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'(?=['=+\-@\t\r\n＝＋－＠])/;

/** Puts an apostrophe before a cell that a spreadsheet might run as a formula (CSV injection). */
export function guard(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** Reverts `guard`; an apostrophe before any other text is part of the cell. */
export function unguard(cell: string): string {
  return cell.replace(GUARDED, '');
}
