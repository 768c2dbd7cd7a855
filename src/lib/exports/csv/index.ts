import { listAt } from '../../definition/walk.js';
import type { Field, Path, Procedure } from '../../definition/types.js';
import { getAt } from '../../draft/paths.js';
import type { Draft, Values } from '../../draft/types.js';
import { startValues } from '../../draft/create.js';
import { cellText, EMPTY, escapeEmpty } from './cell.js';
import { columnsOf, META_COLUMNS, type Column, type Places } from './columns.js';
import { decodeTable } from './decode.js';
import type { RowResult, RowNote } from './import-rows.js';
import { parseRows } from './parse.js';
import { TableError } from './table-error.js';
import { MAX_TABLE, type Table } from './types.js';
import { writeRows } from './write.js';

/** Labels for people, and ids below them, which a table does without. */
const headers = (columns: readonly Column[]): string[][] => [
  [...META_COLUMNS.map(({ label }) => label), ...columns.map(({ label }) => label)],
  [...META_COLUMNS.map(({ id }) => id), ...columns.map(({ path }) => path)],
];

/** The sample's answer at a path, without what only this app has, and without a consent, which each applicant gives. */
function sampleAt(procedure: Procedure, path: Path, field: Field, values: Values): string {
  const list = listAt(procedure, path.replace(/\[\d+\]$/, ''));
  return field.kind === 'check' || (list?.kind === 'values' && list.ours) ? '' : cellText(field, getAt(values, path));
}

/** A sample table (CSV) for one procedure: a row of labels, a row of ids, and a row with a complete application. */
export function sampleTable(procedure: Procedure, values: Values): string {
  // Fields that NSS fills later are not imported from tables.
  const columns = columnsOf(procedure).filter(({ field }) => field.disclosure !== 'returned');
  const sample = columns.map(({ path, field }) => sampleAt(procedure, path, field, values));
  return writeRows([...headers(columns), ['1', procedure.id, procedure.shortTitle, ...sample]]);
}

/** Gives each list as many columns as its longest occurrence in these drafts, but at least one. */
function placesIn(drafts: readonly Draft[]): Places {
  return (list) =>
    drafts.reduce((most, { values }) => {
      const stored = getAt(values, list);
      return Array.isArray(stored) ? Math.max(most, stored.length) : most;
    }, 1);
}

/** Drafts of one procedure as CSV with rows of ids and labels; `importRows` reads back the same answers. */
export function draftsTable(procedure: Procedure, drafts: readonly Draft[]): string {
  const columns = columnsOf(procedure, placesIn(drafts));
  const start = startValues(procedure);
  const cell = (values: Values, { path, field }: Column) => {
    const text = cellText(field, getAt(values, path));
    if (text !== '') return escapeEmpty(text);
    const prefix = /^(.*\]\.)/.exec(path)?.[1] ?? '';
    const source = field.startsAs && (getAt(values, prefix + field.startsAs) ?? getAt(values, field.startsAs));
    return cellText(field, getAt(start, path)) !== '' || (typeof source === 'string' && source !== '') ? EMPTY : '';
  };
  const rows = drafts.map(({ id, title, values }) => [
    ...[id, procedure.id, title],
    ...columns.map((column) => cell(values, column)),
  ]);
  return writeRows([...headers(columns), ...rows]);
}

const WHAT: Record<RowNote['what'], string> = {
  refused: '取り込みませんでした',
  repaired: '直しました',
  doubt: '確かめてください',
  missing: '未入力',
  error: '誤り',
  advice: '確認',
};

/** The import report as CSV. */
export function reportTable(results: readonly RowResult[]): string {
  const rows = results.flatMap(({ row, title, draft, notes }) => [
    ...(draft ? [[String(row), '', '取り込みました', title]] : []),
    ...notes.map(({ column, what, message }) => [String(row), column, WHAT[what], message]),
  ]);
  return writeRows([['行', '列', '結果', '説明'], ...rows]);
}

const ZIP = 0x504b;
const OLD_OFFICE = 0xd0cf;

/** The name of the stream in which Office keeps a workbook that has a password, in UTF-16 as in such a file. */
const ENCRYPTED = new Uint8Array([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));

function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ENCRYPTED[0]!); at >= 0; at = bytes.indexOf(ENCRYPTED[0]!, at + 1)) {
    if (ENCRYPTED.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/**
 * Reads a table: delimited text in UTF-8, UTF-16, EUC-JP or Shift_JIS, or the first sheet of an Excel workbook.
 * @throws TableError with a message for the user
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > MAX_TABLE) throw new TableError('too-big');
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === OLD_OFFICE) throw new TableError(isEncrypted(bytes) ? 'locked-workbook' : 'old-workbook');
  if (mark === ZIP) return (await import('./workbook.js')).readWorkbook(bytes);
  const { text, source } = decodeTable(bytes);
  return { rows: parseRows(text), source, from1904: false };
}

export { importRows, prepareTable } from './import-rows.js';
export type { RowResult } from './import-rows.js';
