/** The maximum size of a table file in bytes. The limits are many times what an office with many clients needs. */
export const MAX_TABLE = 50_000_000;
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 600;
/** The maximum length of a cell in UTF-16 units: far above the longest answer, below Excel's own limit of 32,767. */
export const MAX_CELL = 10_000;

/** One cell as it was read. */
export interface Cell {
  text: string;
  /** Excel stored a number and not a text: leading zeros are lost and long numbers may be rounded. */
  number?: true;
  /** The number is shown as a date: the serial number of a day, which the person may never have meant. */
  date?: true;
  /** A formula failed; `text` is the error's name: #N/A. */
  error?: true;
}

/** One row, or the header. */
export interface TableRow {
  /** The row number as in a spreadsheet: counted from 1, including empty rows. */
  number: number;
  cells: readonly Cell[];
  /** Why the row cannot be read, ready to be shown. */
  fault?: string;
}

/** A table as read from a file, before its columns are interpreted. */
export interface Table {
  rows: readonly TableRow[];
  /** The encoding or format, for the report. */
  source: 'UTF-8' | 'UTF-16' | 'Shift_JIS' | 'EUC-JP' | 'Excel';
  /** Whether the workbook's serial dates count from 1904 (old Excel for Mac) and not from 1900. */
  from1904: boolean;
}
