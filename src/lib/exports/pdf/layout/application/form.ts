import type {
  ApplicationForm,
  ApplicationGroup,
  ApplicationRow,
  RowsForEach,
} from '../../../../definition/application-form.js';
import type { AnswerSheet } from '../../../../sheet/types.js';
import { linesOf, piecesOf, words } from './pieces.js';
import type { Lines, Piece } from './pieces.js';

/** A cell of the form: a heading on a tinted background, or an answer. */
export interface FormCell {
  /** The width in 24ths of the row. */
  span: number;
  heading?: string;
  pieces?: readonly Piece[];
}

export interface FormGroup {
  title: string;
  rows: readonly (readonly FormCell[])[];
}

/** The form's groups of rows, filled with the answers of a sheet. */
export function formGroups(form: ApplicationForm, sheet: AnswerSheet): FormGroup[] {
  const from = (screen?: string, section?: string) => linesOf(sheet, screen, section);
  return form.map(({ title, rows }) => ({ title, rows: rows.flatMap((row) => rowsOf(row, from)) }));
}

type From = (screen?: string, section?: string) => Lines;

function rowsOf(row: ApplicationGroup['rows'][number], from: From): FormCell[][] {
  return 'each' in row ? repeated(row, from()) : cellsOf(row, from);
}

/** The row as a list of one, or an empty list if it is left out. */
function cellsOf({ cells, whereAsked }: ApplicationRow, from: From): FormCell[][] {
  const row = cells.map(({ span, heading, from: section = [], parts }): FormCell => {
    if (heading !== undefined) return { span, heading };
    return { span, pieces: piecesOf(parts ?? [], from(...section)) };
  });
  return whereAsked && row.every(({ pieces = [] }) => pieces.length === 0) ? [] : [row];
}

function repeated({ each, most, rows, heading }: RowsForEach, all: Lines): FormCell[][] {
  const entry = new RegExp(`^${each}\\[\\d+\\]\\.`);
  const prefixes = [...new Set(all.flatMap(({ path }) => entry.exec(path)?.[0] ?? []))];
  const set = prefixes.slice(0, most).flatMap((prefix) => {
    const lines = all.filter(({ path }) => path.startsWith(prefix));
    return rows.flatMap((row) => cellsOf(row, () => lines));
  });
  const rest = prefixes.length - most;
  if (rest <= 0) return set;
  return [
    ...set,
    [
      { span: 4, heading },
      { span: 20, pieces: [words(`ほか ${rest}件`)] },
    ],
  ];
}
