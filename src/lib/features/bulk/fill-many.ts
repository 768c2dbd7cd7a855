import { readCell } from '../../exports/csv/cell.js';
import { columnsOf, type Column } from '../../exports/csv/columns.js';
import type { CalendarSettings } from '../../calendar/calendar-settings.js';
import type { Procedure } from '../../definition/types.js';
import type { Disclosure } from '../../definition/disclosure.js';
import { getAt } from '../../draft/paths.js';
import { setValue } from '../../draft/set.js';
import type { Draft, Json } from '../../draft/types.js';
import { showValue } from '../../sheet/show-value.js';
import { changeDrafts } from '../../storage/many-drafts.js';
import { ruleContext } from '../../validation/context.js';
import { validate } from '../../validation/validate.js';
import { announceChange } from '../../browser/tabs.js';
import { inSlices } from '../../browser/time-slices.js';
import type { TableRow } from './table-row.js';

export type { Column };

/** What is one person's own: nobody sets it in many drafts by mistake. */
const PERSONAL: readonly Disclosure[] = ['person', 'consent', 'returned'];

/**
 * The fields that can be set in many drafts at once: single values (no list entries) that the procedure does not fix.
 * @param personal also agreements, persons' names and contacts, and what NSS returned
 */
export const fillable = (procedure: Procedure, personal = false): readonly Column[] =>
  columnsOf(procedure, () => 1).filter(
    ({ path, field }) =>
      field.kind !== 'fixed' && !/\[\d+\]$/.test(path) && (personal || !PERSONAL.includes(field.disclosure)),
  );

/** One draft before and after the change, and the field's answer in both as it is shown. */
interface Change {
  before: Draft;
  after: Draft;
  shown: { before: string; after: string };
}

/** What setting an answer in the drafts would do; nothing has been changed yet. */
export interface FillPlan {
  label: string;
  /** The answer as it would be stored; empty if the answers are to be cleared. */
  value: Json;
  /** Description of how the input was normalised; '' if it was not. */
  repaired: string;
  changes: readonly Change[];
  /** Number of drafts that already have this answer. */
  same: number;
  /** Number of drafts of another procedure, or in which the field is hidden; they are not changed. */
  notAsked: number;
  /** Validation messages about the field after the change, each with its draft's title. */
  messages: readonly { title: string; message: string }[];
}

/** What planning depends on besides the drafts. */
export interface FillOptions {
  now: Date;
  /** YYYYMMDD in Japan. */
  today: string;
  calendar?: CalendarSettings | undefined;
  signal?: AbortSignal | undefined;
}

/** An answer that the field cannot hold; its message is for the user. */
export class FillError extends Error {
  override readonly name = 'FillError';
}

function answerOf({ field }: Column, text: string): { value: Json; repaired: string } {
  if (text === '') return { value: field.kind === 'check' ? false : field.kind === 'forms' ? [] : '', repaired: '' };
  const read = readCell(field, { text }, false);
  if ('refused' in read) throw new FillError(read.refused);
  return { value: read.value, repaired: read.repaired ?? '' };
}

/**
 * Works out what setting one answer in these drafts would do. The answer is normalised as if it were typed, and copied
 * to the fields that follow it. Throws `FillError` if the field cannot hold the answer, or the signal's reason if
 * aborted.
 */
export async function planFill(
  procedure: Procedure,
  rows: readonly TableRow[],
  column: Column,
  text: string,
  { now, today, calendar, signal }: FillOptions,
): Promise<FillPlan> {
  const { value, repaired } = answerOf(column, text);
  const { path, label } = column;
  const changes: Change[] = [];
  const messages: { title: string; message: string }[] = [];
  let [same, notAsked] = [0, 0];
  const options = { today, calendar };
  await inSlices(
    rows,
    ({ draft }) => {
      if (draft.procedure !== procedure.id || !ruleContext(procedure, draft, options).visible(path)) {
        notAsked += 1;
        return;
      }
      if (JSON.stringify(getAt(draft.values, path) ?? '') === JSON.stringify(value)) {
        same += 1;
        return;
      }
      const after = setValue(procedure, draft, path, value, now);
      const [old, set] = [draft, after].map(({ values }) => showValue(column.field, getAt(values, path) ?? ''));
      changes.push({ before: draft, after, shown: { before: old ?? '', after: set ?? '' } });
      for (const issue of validate(procedure, after, options))
        if (issue.path === path) messages.push({ title: draft.title, message: issue.message });
    },
    { signal },
  );
  return { label, value, repaired, changes, same, notAsked, messages };
}

/**
 * Undoes the change in every draft not edited since; resolves with the number of drafts it had to leave as they are.
 */
export type UndoFill = (at: Date) => Promise<number>;

/**
 * Applies a plan to all drafts in one transaction; returns a function that undoes it. Throws `ConflictError` if one of
 * the drafts has changed since the plan was made; then none is changed.
 */
export async function fillDrafts({ changes }: FillPlan, now: Date): Promise<UndoFill> {
  const saved = await changeDrafts(
    changes.map(({ after }) => after),
    now,
  );
  announce(saved);
  // Remembered across calls: a retry (after a full disk, say) continues where the first attempt stopped.
  const back = new Set<number>();
  let left = 0;
  return async (at) => {
    for (const [index, { before }] of changes.entries()) {
      if (back.has(index)) continue;
      const draft = { ...before, revision: saved[index]!.revision, updatedAt: at.toISOString() };
      try {
        announce(await changeDrafts([draft], at));
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'ConflictError') throw error;
        left += 1;
      }
      back.add(index);
    }
    return left;
  };
}

/** Tells tabs with one of these drafts open to reload it. Limited to 100: any single message makes the lists reload. */
function announce(drafts: readonly Draft[]): void {
  for (const { id } of drafts.slice(0, 100)) announceChange(id, null);
}
