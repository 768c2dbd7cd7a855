import { guard } from './guard.js';

function cellOf(text: string): string {
  const safe = guard(text);
  return /["\r\n,;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as a CSV file's text: UTF-8 with the mark by which Excel knows it, CRLF, quotes where needed (RFC 4180), and no
 * cell that a spreadsheet would run. `parseRows` reads back the same cells; an empty row would be lost and is not written.
 */
export function writeRows(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}
