import type { CalendarSettings } from '../../calendar/calendar-settings.js';
import type { Path, Procedure } from '../../definition/types.js';
import { fieldAt, listAt, splitPath } from '../../definition/walk.js';
import { createDraft, startEntry } from '../../draft/create.js';
import { getAt, setAt } from '../../draft/paths.js';
import { setValue } from '../../draft/set.js';
import { companyTitle, isUnnamed, TITLE_LENGTH } from '../../draft/title.js';
import type { Draft, Json } from '../../draft/types.js';
import { isEmpty } from '../../kinds/index.js';
import type { OtherDraft } from '../../validation/context.js';
import { Companies, otherDraftOf } from '../../validation/same-company.js';
import { validate } from '../../validation/validate.js';
import { EMPTY, readCell } from './cell.js';
import { namesOf } from './columns.js';
import { DAMAGED } from './decode.js';
import { readHeader, repeatsHeader, type Meaning } from './header.js';
import { TableError } from './table-error.js';
import { MAX_ROWS, type Table, type TableRow } from './types.js';

/** A remark on a row. `refused` means that the row was not imported; the others are about imported rows. */
export interface RowNote {
  row: number;
  /** The column's name; '' for the whole row. */
  column: string;
  what: 'refused' | 'repaired' | 'doubt' | 'missing' | 'error' | 'advice';
  message: string;
  /** The id of the rule, if the remark comes from one. */
  rule?: string;
}

/** The result of importing one row; `draft` is undefined if it was refused. */
export interface RowResult {
  row: number;
  title: string;
  draft?: Draft;
  notes: readonly RowNote[];
}

export interface ImportOptions {
  now: Date;
  /** YYYYMMDD in Japan. */
  today: string;
  calendar?: CalendarSettings | undefined;
  /** The stored drafts, to point out a second application of the same company (V20). Rows are compared as well. */
  others?: readonly OtherDraft[] | undefined;
}

/** A table with the meanings of its columns. */
export interface PreparedTable {
  procedure: Procedure;
  meanings: readonly Meaning[];
  rows: readonly TableRow[];
  table: Table;
}

/**
 * Reads the header of a table.
 * @throws TableError for an empty table, too many rows, or unknown, ambiguous or repeated columns
 */
export function prepareTable(procedure: Procedure, table: Table): PreparedTable {
  const [header, ...below] = table.rows;
  if (!header) throw new TableError('empty');
  const meanings = readHeader(procedure, header);
  const rows = below[0] && repeatsHeader(meanings, below[0]) ? below.slice(1) : below;
  if (rows.length === 0) throw new TableError('empty');
  if (rows.length > MAX_ROWS) throw new TableError('too-many-rows');
  return { procedure, meanings, rows, table };
}

/** Why a row cannot be read at all (for the user); undefined if it can be read cell by cell. */
function shapeFault({ meanings }: PreparedTable, { cells, fault }: TableRow): string | undefined {
  if (fault) return fault;
  // Excel leaves out the last empty cells of a row, or writes some beyond the header.
  if (!cells.slice(meanings.length).some(({ text }) => text !== '')) return undefined;
  return `列の数が見出しと違います（見出し${meanings.length}列、この行${cells.length}列）。区切りと引用符を確かめてください。`;
}

/** Sets an answer. The first answer in a new list entry creates the entry with its initial values. */
function put(procedure: Procedure, draft: Draft, path: string, value: Json, now: Date): Draft {
  const steps = splitPath(path);
  if (steps.length === 3) {
    const entry = `${String(steps[0])}[${String(steps[1])}]`;
    const list = listAt(procedure, String(steps[0]));
    if (list?.kind === 'records' && getAt(draft.values, entry) === undefined) {
      const values = setAt(draft.values, entry, startEntry(list.sections));
      return setValue(procedure, { ...draft, values }, path, value, now);
    }
  }
  return setValue(procedure, draft, path, value, now);
}

interface Filled {
  draft: Draft;
  title: string;
  notes: RowNote[];
}

function fill(prepared: PreparedTable, row: TableRow, keys: Map<string, number>, now: Date): Filled {
  const { procedure, meanings, table } = prepared;
  const notes: RowNote[] = [];
  const say = (column: string, what: RowNote['what'], message: string) =>
    void notes.push({ row: row.number, column, what, message });
  let draft = createDraft(procedure, now, procedure.shortTitle);
  let title = '';
  const cleared: string[] = [];
  for (const [at, meaning] of meanings.entries()) {
    const cell = row.cells[at] ?? { text: '' };
    if (meaning.kind === 'blank') {
      if (cell.text !== '')
        say('', 'refused', `${at + 1}列目に見出しがありません。見出しを入れるか、列を消してください。`);
    } else if (meaning.kind === 'meta') {
      if (cell.text.includes(DAMAGED))
        say(meaning.label, 'refused', '読めない文字があります。文字コードを確かめてください。');
      else if (meaning.id === 'title') title = [...cell.text.trim()].slice(0, TITLE_LENGTH).join('');
      else if (meaning.id === 'id' && cell.text !== '') {
        const before = keys.get(cell.text);
        if (before !== undefined)
          say(meaning.label, 'refused', `${before}行目と同じ番号です。どちらか一方にしてください。`);
        else keys.set(cell.text, row.number);
      } else if (
        meaning.id === 'procedure' &&
        !['', procedure.id, procedure.title, procedure.shortTitle].includes(cell.text)
      ) {
        say(
          meaning.label,
          'refused',
          `「${procedure.shortTitle}」の行ではありません。手続ごとにファイルを分けてください。`,
        );
      }
    } else if (cell.text === '') {
      // An empty cell leaves the initial value, or the value copied from another field (`startsAs`).
      continue;
    } else if (cell.text === EMPTY) {
      if (meaning.field.kind !== 'fixed') cleared.push(meaning.path);
    } else {
      const reading = readCell(meaning.field, cell, table.from1904);
      if ('refused' in reading) {
        say(meaning.label, 'refused', reading.refused);
        continue;
      }
      if (reading.repaired) say(meaning.label, 'repaired', reading.repaired);
      if (reading.doubt) say(meaning.label, 'doubt', reading.doubt);
      draft = put(procedure, draft, meaning.path, reading.value, now);
    }
  }
  for (const path of cleared) {
    const there = getAt(draft.values, path);
    if (!isEmpty(there)) draft = put(procedure, draft, path, typeof there === 'boolean' ? false : '', now);
  }
  return { draft, title, notes };
}

/** A field's full name as in the header, because labels such as 電話番号 occur many times. */
function columnOf(procedure: Procedure, path: Path, label: string): string {
  const field = fieldAt(procedure, path);
  return field ? namesOf(procedure, path, field)[0]! : label;
}

/**
 * Turns rows into drafts, one per iteration, so that the caller can pause or stop. A row that cannot be read (columns,
 * quotes, characters, an unknown option, a repeated key) is refused; a row with ordinary issues is imported and the
 * issues are reported.
 */
export function* importRows(prepared: PreparedTable, options: ImportOptions): Generator<RowResult> {
  const { procedure } = prepared;
  const keys = new Map<string, number>();
  const companies = new Companies();
  for (const other of options.others ?? []) companies.add(other);
  for (const row of prepared.rows) {
    const fault = shapeFault(prepared, row);
    if (fault) {
      yield { row: row.number, title: '', notes: [{ row: row.number, column: '', what: 'refused', message: fault }] };
      continue;
    }
    const { draft: filled, title, notes } = fill(prepared, row, keys, options.now);
    if (notes.some(({ what }) => what === 'refused')) {
      yield { row: row.number, title, notes: notes.filter(({ what }) => what === 'refused') };
      continue;
    }
    // The sample's rows have the procedure's name, which says less than the company's.
    const given = isUnnamed(procedure, { ...filled, title }) ? '' : title;
    const draft = {
      ...filled,
      title: given || companyTitle(procedure, filled.values) || `${procedure.shortTitle} ${row.number}行目`,
    };
    const own = otherDraftOf(procedure, draft);
    const others = companies.near(own);
    companies.add(own);
    const open = validate(procedure, draft, { ...options, others }).map(
      ({ path, label, missing, severity, message, rule }): RowNote => ({
        ...{ row: row.number, column: columnOf(procedure, path, label), message, rule },
        what: missing ? 'missing' : severity,
      }),
    );
    yield { row: row.number, title: draft.title, draft, notes: [...notes, ...open] };
  }
}
