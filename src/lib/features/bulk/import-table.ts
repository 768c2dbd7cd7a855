import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import type { Procedure } from '../../definition/types.js';
import { draftsTable, reportTable, sampleTable, type RowResult } from '../../exports/csv/index.js';
import { runJob, timeFor } from '../../exports/jobs/run-job.js';
import type { Draft } from '../../draft/types.js';
import { addDrafts, draftNotes } from '../../storage/many-drafts.js';
import type { OtherDraft } from '../../validation/context.js';
import { sameCompanyKeyOf } from '../../validation/same-company.js';
import { download, made } from '../../browser/download.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { announceChange } from '../../browser/tabs.js';

/** What became of a file's rows. */
export interface ImportedTable {
  results: readonly RowResult[];
  /** Drafts that are kept now. */
  kept: number;
}

/** Drafts that are here already, as far as a second application of a company is concerned. */
async function othersHere(): Promise<OtherDraft[]> {
  const others: OtherDraft[] = [];
  for await (const note of draftNotes()) others.push(sameCompanyKeyOf(note));
  return others;
}

/**
 * Makes drafts of a table's rows and keeps them, all in one transaction at the end: stopped before, nothing is kept.
 * `onProgress` hears rows done and rows in all. Throws an error whose message is for people, or the signal's reason.
 */
export async function importTable(
  procedure: Procedure,
  file: File,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<ImportedTable> {
  const now = new Date();
  const options = { now, today: todayInJapan(now), calendar: await loadCalendar(), others: await othersHere() };
  const results: RowResult[] = [];
  await runJob(
    'table',
    { file, procedure, procedures, options },
    {
      // A row takes some milliseconds, and the longest table has 20,000: ten times what it takes.
      deadline: timeFor(file.size) + 600_000,
      signal,
      onProgress,
      onPart: (part: readonly RowResult[]) => void results.push(...part),
    },
  );
  const drafts = results.flatMap(({ draft }) => (draft ? [draft] : []));
  if (drafts.length > 0) {
    await addDrafts(drafts, now, signal);
    announceChange(drafts[0]!.id, null);
  }
  return { results, kept: drafts.length };
}

const save = (name: string, text: string) => download(made(name, text, 'text/csv;charset=utf-8'));

export const saveSample = (procedure: Procedure) => save(`見本_${procedure.shortTitle}.csv`, sampleTable(procedure));

export const saveReport = (results: readonly RowResult[]) => save('取り込みの結果.csv', reportTable(results));

/** Drafts as CSV files, one for each procedure among them. */
export function saveTables(all: readonly Procedure[], drafts: readonly Draft[], today: string): void {
  for (const procedure of all) {
    const own = drafts.filter((draft) => draft.procedure === procedure.id);
    if (own.length > 0) save(`下書き_${procedure.shortTitle}_${today}.csv`, draftsTable(procedure, own));
  }
}
