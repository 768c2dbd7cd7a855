import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import type { Procedure } from '../../definition/types.js';
import {
  draftsTable,
  importRows,
  prepareTable,
  readTable,
  reportTable,
  sampleTable,
  type PreparedTable,
  type RowResult,
} from '../../exports/csv/index.js';
import type { Draft } from '../../draft/types.js';
import type { Table } from '../../exports/csv/types.js';
import { addDrafts, draftNotes } from '../../storage/many-drafts.js';
import type { OtherDraft } from '../../validation/context.js';
import { sameCompanyKeyOf } from '../../validation/same-company.js';
import { download, made } from '../../browser/download.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { announceChange } from '../../browser/tabs.js';
import { inSlices } from '../../browser/time-slices.js';

/** What became of a file's rows. */
export interface ImportedTable {
  results: readonly RowResult[];
  /** Drafts that are kept now. */
  kept: number;
}

/** The table as one of this procedure; where it is another's, says so. */
function prepareFor(procedure: Procedure, table: Table): PreparedTable {
  try {
    return prepareTable(procedure, table);
  } catch (error) {
    const other = procedures.find((one) => {
      try {
        return one !== procedure && prepareTable(one, table);
      } catch {
        return false;
      }
    });
    throw other ? new Error(`「${other.shortTitle}」の表のようです。「手続」を選び直してください。`) : error;
  }
}

/** Drafts of a procedure that are here already, as far as a second application of a company is concerned. */
async function othersHere(procedure: Procedure): Promise<OtherDraft[]> {
  const others: OtherDraft[] = [];
  for await (const note of draftNotes())
    if (note.procedure === procedure.id) others.push(sameCompanyKeyOf(procedure, note));
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
  const prepared = prepareFor(procedure, await readTable(new Uint8Array(await file.arrayBuffer())));
  const others = await othersHere(procedure);
  const options = { now, today: todayInJapan(now), calendar: await loadCalendar(), others };
  const results: RowResult[] = [];
  onProgress(0, prepared.rows.length);
  await inSlices(importRows(prepared, options), (result) => void results.push(result), {
    signal,
    onPause: (done) => onProgress(done, prepared.rows.length),
  });
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
