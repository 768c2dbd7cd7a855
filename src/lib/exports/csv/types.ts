/** What a table file may be at most. A draft has about a hundred answers; these are many times what an office holds. */
export const MAX_TABLE = 50_000_000;
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 600;
/** Characters of one cell: many times the longest answer, and below what Excel itself cuts at. */
export const MAX_CELL = 10_000;

/** One cell as it was read. */
export interface Cell {
  text: string;
  /** Excel held a number, not a text: leading zeros are gone, long digits may be rounded. */
  number?: true;
}

/** One row under the header, or the header itself. */
export interface TableRow {
  /** As a spreadsheet counts: the first row is 1, empty rows count. */
  number: number;
  cells: readonly Cell[];
  /** Why the row cannot be read, in words for people. */
  fault?: string;
}

/** A table from a file, before anybody knows what its columns mean. */
export interface Table {
  rows: readonly TableRow[];
  /** How the text was read, for the report: UTF-8, UTF-16, Shift_JIS or Excel. */
  source: 'UTF-8' | 'UTF-16' | 'Shift_JIS' | 'Excel';
  /** A workbook's day 0 may be in 1904; days as numbers count from there. */
  from1904: boolean;
  /** Whether every row must have as many cells as the header; a workbook leaves empty cells out. */
  ragged: boolean;
}
