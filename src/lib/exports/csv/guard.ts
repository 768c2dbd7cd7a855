/** What a spreadsheet may take for the beginning of a formula, full-width forms too; an apostrophe guards itself. */
const DANGEROUS = /^['=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'(?=['=+\-@\t\r\n＝＋－＠])/;

/** A cell that no spreadsheet runs as a formula: an apostrophe goes before what begins like one. */
export function guard(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `guard`; an apostrophe before anything else is the cell's own. */
export function unguard(cell: string): string {
  return cell.replace(GUARDED, '');
}
