/** Beginnings that a spreadsheet may take for a formula, including full-width forms, and the apostrophe itself. */
const DANGEROUS = /^['=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'(?=['=+\-@\t\r\n＝＋－＠])/;

/** Puts an apostrophe before a cell that a spreadsheet might run as a formula (CSV injection). */
export function guard(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** A formula that only holds a text, by which people keep leading zeros: ="0312345678". */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;

/** Reverts `guard`, and takes the text out of ="…"; an apostrophe before any other text is part of the cell. */
export function unguard(cell: string): string {
  const text = TEXT_FORMULA.exec(cell)?.[1];
  return text === undefined ? cell.replace(GUARDED, '') : text.replaceAll('""', '"');
}
