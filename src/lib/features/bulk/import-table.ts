import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import type { Procedure } from '../../definition/types.js';
import { draftsTable, reportTable, sampleTable, type RowResult } from '../../exports/csv/index.js';
import { runJob, timeFor } from '../../exports/jobs/run-job.js';
import type { Draft } from '../../draft/types.js';
import { addDrafts, draftNotes } from '../../storage/many-drafts.js';
import type { OtherDraft } from '../../validation/context.js';
import { sameCompanyKeyOf } from '../../validation/same-company.js';
import { download, exportedFile } from '../../browser/download.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { causeOf } from '../../browser/storage-failure.js';
import { announceChange } from '../../browser/tabs.js';

/** The result of importing a table file. */
export interface ImportedTable {
  results: readonly RowResult[];
  /** Number of drafts stored. */
  kept: number;
}

/** The stored drafts, reduced to what detecting a second application of a company needs (V20). */
async function othersHere(procedure: Procedure): Promise<OtherDraft[]> {
  const others: OtherDraft[] = [];
  for await (const note of draftNotes())
    if (note.procedure === procedure.id) others.push(sameCompanyKeyOf(procedure, note));
  return others;
}

/**
 * Creates a draft from each row of a table and stores them in one transaction at the end, so an aborted import stores
 * nothing. `onProgress` gets rows done and total rows. Throws with a message for the user, or the signal's reason.
 */
export async function importTable(
  procedure: Procedure,
  file: File,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<ImportedTable> {
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
  const drafts = results.flatMap(({ draft }) => (draft ? [draft] : []));
  if (drafts.length > 0) {
    await addDrafts(drafts, now, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      // The browser's own text is English and for programmers.
      throw new Error(`下書きにできませんでした。一つも作っていません。${causeOf(error)}`, { cause: error });
    });
    announceChange(drafts[0]!.id, null);
  }
  return { results, kept: drafts.length };
}

const save = (name: string, text: string) => download(exportedFile(name, text, 'text/csv;charset=utf-8'));

/** Downloads a sample table for a procedure. */
export const saveSample = (procedure: Procedure) => save(`見本_${procedure.shortTitle}.csv`, sampleTable(procedure));

/** Downloads the result of each row as a CSV file. */
export const saveReport = (results: readonly RowResult[]) => save('取り込みの結果.csv', reportTable(results));

/** Downloads drafts as CSV files, one for each procedure among them. `today`: YYYYMMDD. */
export function saveTables(all: readonly Procedure[], drafts: readonly Draft[], today: string): void {
  for (const procedure of all) {
    const own = drafts.filter((draft) => draft.procedure === procedure.id);
    if (own.length > 0) save(`下書き_${procedure.shortTitle}_${today}.csv`, draftsTable(procedure, own));
  }
}
