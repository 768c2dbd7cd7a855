import { procedures } from '$procedures/index.js';
import { loadSample } from '$procedures/samples.js';
import { todayInJapan } from '../../calendar/today.js';
import type { Procedure } from '../../definition/types.js';
import { draftsTable, reportTable, sampleTable, type RowResult } from '../../exports/csv/index.js';
import { sampleValues } from '../../exports/sample.js';
import { runJob, timeFor } from '../../exports/jobs/run-job.js';
import type { Draft } from '../../draft/types.js';
import { addDrafts, draftNotes } from '../../storage/many-drafts.js';
import type { OtherDraft } from '../../validation/context.js';
import { sameCompanyKeyOf } from '../../validation/same-company.js';
import { download, exportedFile } from '../../browser/download.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { causeOf } from '../../browser/storage-failure.js';
import { announceChange } from '../../browser/tabs.js';

/** The stored drafts, reduced to what detecting a second application of a company needs (V20). */
async function othersHere(procedure: Procedure): Promise<OtherDraft[]> {
  const others: OtherDraft[] = [];
  for await (const note of draftNotes())
    if (note.procedure === procedure.id) others.push(sameCompanyKeyOf(procedure, note));
  return others;
}

/**
 * Reads a table and makes a draft of each row, without storing any. `onProgress` gets rows done and total rows. Throws
 * with a message for the user, or the signal's reason.
 */
export async function readTableFile(
  procedure: Procedure,
  file: File,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<readonly RowResult[]> {
  const now = new Date();
  const others = await othersHere(procedure).catch((error: unknown) => {
    throw new Error(`保管している下書きを読めませんでした。一つも作っていません。${causeOf(error)}`, { cause: error });
  });
  const options = { now, today: todayInJapan(now), calendar: await loadCalendar(), others };
  const results: RowResult[] = [];
  await runJob(
    'table',
    { file, procedure, procedures, options },
    {
      // A row takes a few milliseconds and the longest table has 20,000 rows, so this is ten times what is needed.
      deadline: timeFor(file.size) + 600_000,
      signal,
      onProgress,
      onPart: (part: readonly RowResult[]) => void results.push(...part),
    },
  );
  return results;
}

/**
 * Stores the drafts of a table's rows in one transaction, all or none. Returns how many there are; throws with a
 * message for the user, or the signal's reason.
 */
export async function keepRows(results: readonly RowResult[], signal: AbortSignal): Promise<number> {
  const drafts = results.flatMap(({ draft }) => (draft ? [draft] : []));
  if (drafts.length === 0) return 0;
  await addDrafts(drafts, new Date(), signal).catch((error: unknown) => {
    signal.throwIfAborted();
    // The browser's own text is English and for programmers.
    throw new Error(`下書きにできませんでした。一つも作っていません。${causeOf(error)}`, { cause: error });
  });
  announceChange(drafts[0]!.id, null);
  return drafts.length;
}

/** `ok`: a draft without open points; `open`: one that has some; `refused`: no draft can be made of the row. */
export type RowState = 'ok' | 'open' | 'refused';

/** What would become of a row. */
export function stateOf({ draft, notes }: RowResult): RowState {
  if (!draft) return 'refused';
  return notes.some(({ what }) => what === 'missing' || what === 'error') ? 'open' : 'ok';
}

const save = (name: string, text: string) => download(exportedFile(name, text, 'text/csv;charset=utf-8'));

/** Downloads a sample table for a procedure. */
export async function saveSample(procedure: Procedure): Promise<void> {
  const [sample, calendar] = await Promise.all([loadSample(procedure.id), loadCalendar()]);
  const values = sampleValues(procedure, sample, todayInJapan(new Date()), calendar);
  save(`見本_${procedure.shortTitle}.csv`, sampleTable(procedure, values));
}

/** Downloads the result of each row as a CSV file. */
export const saveReport = (results: readonly RowResult[]) => save('取り込みの結果.csv', reportTable(results));

/** Downloads drafts as CSV files, one for each procedure among them; returns their names. `today`: YYYYMMDD. */
export function saveTables(all: readonly Procedure[], drafts: readonly Draft[], today: string): readonly string[] {
  return all.flatMap((procedure) => {
    const own = drafts.filter((draft) => draft.procedure === procedure.id);
    return own.length > 0
      ? [save(`下書き_${procedure.shortTitle}_${today}.csv`, draftsTable(procedure, own)).name]
      : [];
  });
}
