import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import { fieldAt } from '../../definition/walk.js';
import type { Procedure } from '../../definition/types.js';
import { eraseDraft, loadRaw } from '../../storage/drafts.js';
import { draftBatches, setManyDeleted } from '../../storage/many-drafts.js';
import { Companies, isTwin, otherDraftOf } from '../../validation/same-company.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { announceChange, onChange } from '../../browser/tabs.js';
import { inSlices } from '../../browser/time-slices.js';
import { check, rowOf, type Checked, type TableRow } from './table-row.js';

/** What was checked, for as long as the page lives; the same revision on the same day is not checked again. */
const known = new Map<string, { revision: number; under: string; checked: Checked }>();
/** Milliseconds between two showings of what has come in. */
const SHOW_EVERY = 250;
/** Milliseconds without a change in another tab after which the list is read again. */
const CALM = 1000;

const BY_TITLE = new Intl.Collator('ja', { numeric: true });

/** What is known of a line, and whether there is another application of its company (V20): that depends on the others. */
function withTwins({ draft, procedure }: TableRow, checked: Checked, companies: Companies): Checked {
  const own = otherDraftOf(draft);
  const twin = fieldAt(procedure, 'office.companyName') && companies.near(own).some((other) => isTwin(own, other));
  return twin ? { ...checked, advices: checked.advices + 1, rules: [...checked.rules, 'V20'] } : checked;
}

/** All drafts of this browser as lines: there at once, checked bit by bit. */
export class BulkTableState {
  rows = $state.raw<readonly TableRow[]>([]);
  loaded = $state(false);
  failed = $state(false);
  /** Lines that are checked. */
  checked = $state(0);
  readonly today = todayInJapan(new Date());
  readonly procedures: readonly Procedure[] = procedures;
  #reading: AbortController | undefined;

  /** Reads the drafts, and again whenever another tab changes them; answers with how to stop. */
  open(): () => void {
    void this.reload();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // Somebody who types in another tab saves several times a second; the list may follow a moment later.
    const stop = onChange(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void this.reload(), CALM);
    });
    return () => {
      stop();
      clearTimeout(waiting);
      this.#reading?.abort();
    };
  }

  async reload(): Promise<void> {
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    try {
      const rows = await this.#read(signal);
      this.rows = rows;
      this.loaded = true;
      this.failed = false;
      await this.#check(rows, signal);
    } catch {
      if (!signal.aborted) this.failed = true;
    }
    if (!signal.aborted) this.loaded = true;
  }

  async #read(signal: AbortSignal): Promise<TableRow[]> {
    const rows: TableRow[] = [];
    let shownAt = -Infinity;
    for await (const batch of draftBatches(procedures, new Date())) {
      signal.throwIfAborted();
      for (const draft of batch)
        rows.push(
          rowOf(
            procedures.find(({ id }) => id === draft.procedure)!,
            draft,
          ),
        );
      // The first sight of a long list; a list that stands already is not taken back for it.
      if (this.loaded || performance.now() - shownAt < SHOW_EVERY) continue;
      this.rows = [...rows];
      shownAt = performance.now();
    }
    // Lines that the chosen order holds for equal stay in order of title: drafts taken together share their moment.
    return rows.sort((a, b) => BY_TITLE.compare(a.draft.title, b.draft.title));
  }

  async #check(read: readonly TableRow[], signal: AbortSignal): Promise<void> {
    const calendar = await loadCalendar();
    const under = JSON.stringify([this.today, calendar]);
    const rows = [...read];
    const companies = new Companies();
    for (const { draft } of rows) companies.add(otherDraftOf(draft));
    let shownAt = performance.now();
    const show = (done: number, force: boolean) => {
      if (!force && performance.now() - shownAt < SHOW_EVERY) return;
      this.rows = [...rows];
      this.checked = done;
      shownAt = performance.now();
    };
    await inSlices(
      rows.keys(),
      (at) => {
        const row = rows[at]!;
        const { id, revision } = row.draft;
        const before = known.get(id);
        const same = before?.revision === revision && before.under === under;
        try {
          const checked = same ? before.checked : check(row.procedure, row.draft, this.today, calendar);
          if (!same) known.set(id, { revision, under, checked });
          rows[at] = { ...row, checked: withTwins(row, checked, companies) };
        } catch {
          // One draft that cannot be checked stays unchecked; the others go on.
        }
      },
      { signal, onPause: (done) => show(done, done === rows.length) },
    );
  }

  /** Hands out a draft's record as it lies there, for one that cannot be shown. */
  async saveRecord(id: string): Promise<void> {
    const { saveRecord } = await import('../../browser/save-record.js');
    saveRecord(`読めない下書き_${id}`, await loadRaw(id));
  }

  /** Removes a draft for good. */
  async erase(id: string): Promise<void> {
    await eraseDraft(id);
    announceChange(id, null);
    await this.reload();
  }

  /** Puts drafts into the bin, or takes them out again. */
  async setDeleted(ids: readonly string[], deleted: boolean): Promise<void> {
    await setManyDeleted(ids, deleted ? new Date() : null);
    announceChange(ids[0] ?? '', null);
    await this.reload();
  }
}
