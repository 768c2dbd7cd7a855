import { readCell } from '../../exports/csv/cell.js';
import { columnsOf, type Column } from '../../exports/csv/columns.js';
import type { CalendarSettings } from '../../calendar/calendar-settings.js';
import type { Procedure } from '../../definition/types.js';
import { getAt } from '../../draft/paths.js';
import { setValue } from '../../draft/set.js';
import type { Draft, Json } from '../../draft/types.js';
import { changeDrafts } from '../../storage/many-drafts.js';
import { ruleContext } from '../../validation/context.js';
import { validate } from '../../validation/validate.js';
import { announceChange } from '../../browser/tabs.js';
import { inSlices } from '../../browser/time-slices.js';
import type { TableRow } from './table-row.js';

export type { Column };

/** Answers that can be given to many drafts at once: of every screen, one value each, and none that is settled. */
export const fillable = (procedure: Procedure): readonly Column[] =>
  columnsOf(procedure, () => 1).filter(({ path, field }) => field.kind !== 'fixed' && !/\[\d+\]$/.test(path));

/** One draft before and after. */
interface Change {
  before: Draft;
  after: Draft;
}

/** What giving an answer to drafts would do; nothing is done yet. */
export interface FillPlan {
  label: string;
  /** The answer as it is kept; '' where the answers are taken away. */
  value: Json;
  /** How what was typed was mended, in words; '' where it was not. */
  repaired: string;
  changes: readonly Change[];
  /** Drafts that have this answer already. */
  same: number;
  /** Drafts of another procedure, or that do not ask this: they stay as they are. */
  without: number;
  /** What is said of the answer in the drafts that change: their title and the message. */
  said: readonly { title: string; message: string }[];
}

export interface FillOptions {
  now: Date;
  /** YYYYMMDD in Japan. */
  today: string;
  calendar?: CalendarSettings | undefined;
  signal?: AbortSignal | undefined;
}

/** An answer that cannot be taken; its message is for people. */
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
 * What giving one answer to these drafts would do. The answer is mended as typing mends it, and what follows from it
 * follows. Throws `FillError` for an answer that is none, or the signal's reason.
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
  const said: { title: string; message: string }[] = [];
  let [same, without] = [0, 0];
  const options = { today, calendar };
  await inSlices(
    rows,
    ({ draft }) => {
      if (draft.procedure !== procedure.id || !ruleContext(procedure, draft, options).visible(path)) {
        without += 1;
        return;
      }
      if (JSON.stringify(getAt(draft.values, path) ?? '') === JSON.stringify(value)) {
        same += 1;
        return;
      }
      const after = setValue(procedure, draft, path, value, now);
      changes.push({ before: draft, after });
      for (const issue of validate(procedure, after, options))
        if (issue.path === path) said.push({ title: draft.title, message: issue.message });
    },
    { signal },
  );
  return { label, value, repaired, changes, same, without, said };
}

/** Takes back what was done, in every draft that nobody has changed since; answers with how many somebody has. */
export type TakeBack = (at: Date) => Promise<number>;

/**
 * Does what was planned, in all drafts or in none; answers with how to take it back. Throws `ConflictError` where one of
 * them was changed meanwhile.
 */
export async function fill({ changes }: FillPlan, now: Date): Promise<TakeBack> {
  const saved = await changeDrafts(
    changes.map(({ after }) => after),
    now,
  );
  tell(saved);
  // A second try, after a disk was full, goes on where the first one ended.
  const back = new Set<number>();
  let left = 0;
  return async (at) => {
    for (const [index, { before }] of changes.entries()) {
      if (back.has(index)) continue;
      const draft = { ...before, revision: saved[index]!.revision, updatedAt: at.toISOString() };
      try {
        tell(await changeDrafts([draft], at));
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'ConflictError') throw error;
        left += 1;
      }
      back.add(index);
    }
    return left;
  };
}

/** Tabs in which one of them is open take it over; a list is read anew for the first. */
function tell(drafts: readonly Draft[]): void {
  for (const { id } of drafts.slice(0, 100)) announceChange(id, null);
}
