import { listAt } from '../../definition/walk.js';
import type { Field, Path, Procedure } from '../../definition/types.js';
import { getAt } from '../../draft/paths.js';
import type { Draft, Values } from '../../draft/types.js';
import { startValues } from '../../draft/create.js';
import { cellText, EMPTY } from './cell.js';
import { columnsOf, OWN, type Column, type Places } from './columns.js';
import { decodeTable } from './decode.js';
import type { RowResult, RowNote } from './import-rows.js';
import { parseRows } from './parse.js';
import { TableError } from './table-error.js';
import { MAX_TABLE, type Table } from './types.js';
import { writeRows } from './write.js';

const headers = (columns: readonly Column[]): string[][] => [
  [...OWN.map(({ id }) => id), ...columns.map(({ path }) => path)],
  [...OWN.map(({ label }) => label), ...columns.map(({ label }) => label)],
];

/** What the sample's row has at a path: an application that could be sent, without what is ours alone. */
function exampleAt(procedure: Procedure, path: Path, field: Field, start: Values): string {
  const list = listAt(procedure, path.replace(/\[\d+\]$/, ''));
  if (/\[[1-9]\d*\]/.test(path) || (list?.kind === 'values' && list.ours)) return '';
  const standing = cellText(field, getAt(start, path));
  if (field.example !== undefined) return field.example;
  return standing === '' && field.kind === 'choice' ? (field.options[0]?.value ?? '') : standing;
}

/** A sample to fill in, for one procedure: ids, labels, and a row of the examples that the fields themselves give. */
export function sampleTable(procedure: Procedure): string {
  // What NSS gives back comes later, and from nobody's table.
  const columns = columnsOf(procedure).filter(({ path }) => !path.startsWith('result.'));
  const start = startValues(procedure);
  const example = columns.map(({ path, field }) => exampleAt(procedure, path, field, start));
  return writeRows([...headers(columns), ['1', procedure.id, procedure.shortTitle, ...example]]);
}

/** Lists get as many places as the longest of these drafts takes, and one at least. */
function placesIn(drafts: readonly Draft[]): Places {
  return (list) =>
    drafts.reduce((most, { values }) => {
      const stored = getAt(values, list);
      return Array.isArray(stored) ? Math.max(most, stored.length) : most;
    }, 1);
}

/** Drafts of one procedure as CSV, ids and labels above; `prepareTable` and `importRows` read the same answers back. */
export function draftsTable(procedure: Procedure, drafts: readonly Draft[]): string {
  const columns = columnsOf(procedure, placesIn(drafts));
  const start = startValues(procedure);
  const cell = (values: Values, { path, field }: Column) => {
    const text = cellText(field, getAt(values, path));
    if (text !== '') return text;
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

/** What became of each row, as CSV. */
export function reportTable(results: readonly RowResult[]): string {
  const rows = results.flatMap(({ row, title, draft, notes }) => [
    ...(draft ? [[String(row), '', '取り込みました', title]] : []),
    ...notes.map(({ column, what, message }) => [String(row), column, WHAT[what], message]),
  ]);
  return writeRows([['行', '列', '結果', '説明'], ...rows]);
}

const ZIP = 0x504b;
const OLD_OFFICE = 0xd0cf;

/**
 * A table from a file's bytes: delimited text in UTF-8, UTF-16 or Shift_JIS, or an Excel workbook's first sheet.
 * Throws `TableError` with a message for people.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > MAX_TABLE) throw new TableError('too-big');
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === OLD_OFFICE) throw new TableError('old-workbook');
  if (mark === ZIP) return (await import('./workbook.js')).readWorkbook(bytes);
  const { text, source } = decodeTable(bytes);
  return { rows: parseRows(text), source, from1904: false, ragged: false };
}

export { importRows, prepareTable, type PreparedTable } from './import-rows.js';
export type { RowResult } from './import-rows.js';
