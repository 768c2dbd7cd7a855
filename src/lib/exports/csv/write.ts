import { guard } from './guard.js';

function cellOf(text: string): string {
  const safe = guard(text);
  return /["\r\n,;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180) with CRLF, a byte order mark by which Excel recognises UTF-8, and cells guarded against being
 * run as formulas. `parseRows` reads back the same cells, except that it drops empty rows.
 */
export function writeRows(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}
