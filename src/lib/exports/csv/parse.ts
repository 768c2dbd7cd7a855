import { MAX_CELL, MAX_ROWS, type TableRow } from './types.js';
import { TableError } from './table-error.js';
import { unguard } from './guard.js';

const DELIMITERS = ['\t', ',', ';'] as const;

/** The delimiter: whichever of tab, comma and semicolon is most frequent in the first row, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const count = (sign: string) => counts.get(sign) ?? 0;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** The first line by which a file tells Excel its delimiter: sep=; */
const SEPARATOR = /^"?sep=(.)"?(?:\r\n?|\n)/i;

interface Parsed {
  cells: string[];
  next: number;
  fault?: string;
}

/** The index of the pattern's next match, or the text's length. */
function seek(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** Reads a quoted cell that begins at `from`; a doubled quote stands for one. `open`: the closing quote is missing. */
function quotedCell(text: string, from: number): { cell: string; next: number; open: boolean } {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { cell: cell + text.slice(at), next: text.length, open: true };
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, next: quote + 1, open: false };
    cell += '"';
    at = quote + 2;
  }
}

function lineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

function parseRow(text: string, from: number, ends: RegExp): Parsed {
  const cells: string[] = [];
  let at = from;
  let fault: string | undefined;
  for (;;) {
    if (text[at] === '"') {
      const { cell, next, open } = quotedCell(text, at);
      if (open) fault = '引用符（"）が閉じていません。この行から後ろの引用符を確かめてください。';
      at = seek(text, ends, next);
      if (at !== next) fault ??= '引用符（"）の後ろに文字があります。引用符の付け方を確かめてください。';
      cells.push(cell + text.slice(next, at));
    } else {
      const next = seek(text, ends, at);
      cells.push(text.slice(at, next));
      at = next;
    }
    if (at >= text.length || text[at] === '\n' || text[at] === '\r') break;
    at += 1;
  }
  return { cells, next: at >= text.length ? at : lineEnd(text, at), ...(fault ? { fault } : {}) };
}

/**
 * Parses a delimited text (RFC 4180): quotes, doubled quotes, line breaks inside quotes. Empty rows are left out but
 * count for the row numbers, and so does a line that names the delimiter.
 * @throws TableError `too-many-rows`
 */
export function parseRows(text: string): readonly TableRow[] {
  const plain = text.replace(/^\ufeff/, '');
  const [told = '', delimiter = delimiterOf(plain)] = SEPARATOR.exec(plain) ?? [];
  const ends = new RegExp(`[\\u{${delimiter.codePointAt(0)!.toString(16)}}\\r\\n]`, 'gu');
  const rows: TableRow[] = [];
  let number = told === '' ? 0 : 1;
  for (let at = told.length; at < plain.length;) {
    const { cells, next, fault } = parseRow(plain, at, ends);
    number += 1;
    at = next;
    if (cells.every((cell) => cell === '')) continue;
    // Two header rows are allowed in addition.
    if (rows.length > MAX_ROWS + 1) throw new TableError('too-many-rows');
    rows.push({
      number,
      cells: cells.map((cell) => ({ text: unguard(cell.slice(0, MAX_CELL + 2)) })),
      ...(fault ? { fault } : {}),
    });
  }
  return rows;
}
