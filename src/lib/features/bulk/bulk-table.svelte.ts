import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import type { Procedure } from '../../definition/types.js';
import { eraseDraft, loadRaw } from '../../storage/drafts.js';
import { draftBatches, setManyDeleted } from '../../storage/many-drafts.js';
import { Companies, isTwin, otherDraftOf } from '../../validation/same-company.js';
import { onFacts } from '../../browser/facts-channel.js';
import { loadCalendar } from '../../browser/calendar-setting.js';
import { announceChange, onChange } from '../../browser/tabs.js';
import { inSlices } from '../../browser/time-slices.js';
import { checkDraft, rowOf, type CheckResult, type TableRow } from './table-row.js';

/** Results by draft id, for the lifetime of the page. `basis` is the day and calendar that a result depends on. */
const checkCache = new Map<string, { revision: number; basis: string; checked: CheckResult }>();
/** Milliseconds between two updates of the displayed list. */
const SHOW_EVERY = 250;
/** Milliseconds without a change in another tab before the list is reloaded. */
const RELOAD_DELAY = 1000;

const BY_TITLE = new Intl.Collator('ja', { numeric: true });

/**
 * Adds the V20 advice (a second application of the same company). It depends on the other drafts, so it is not cached.
 */
function withSameCompanyAdvice(
  { draft, procedure }: TableRow,
  checked: CheckResult,
  companies: Companies,
): CheckResult {
  const own = otherDraftOf(procedure, draft);
  const twin = procedure.oncePerCompany && companies.near(own).some((other) => isTwin(own, other));
  return twin ? { ...checked, advices: checked.advices + 1, rules: [...checked.rules, 'V20'] } : checked;
}

/** All drafts of this browser as table rows: shown at once, checked in the background. */
export class BulkTableState {
  rows = $state.raw<readonly TableRow[]>([]);
  loaded = $state(false);
  failed = $state(false);
  /** Number of rows checked so far. */
  checked = $state(0);
  readonly today = todayInJapan(new Date());
  readonly procedures: readonly Procedure[] = procedures;
  #reading: AbortController | undefined;

  /** Loads the drafts, and reloads them when another tab changes one or the closed days. Returns a function that stops this. */
  open(): () => void {
    void this.reload();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // Typing in another tab saves several times a second; reloading after a pause is enough.
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void this.reload(), RELOAD_DELAY);
    };
    const stops = [onChange(later), onFacts(later)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(waiting);
      this.#reading?.abort();
    };
  }

  /** Loads and checks all drafts; a load already running is aborted. A failure sets `failed`. */
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
      // Show partial results only while nothing is displayed yet: a reload must not shorten the list.
      if (this.loaded || performance.now() - shownAt < SHOW_EVERY) continue;
      this.rows = [...rows];
      shownAt = performance.now();
    }
    // Imported drafts share one timestamp. Sorting by title first keeps those ties in a readable order.
    return rows.sort((a, b) => BY_TITLE.compare(a.draft.title, b.draft.title));
  }

  async #check(read: readonly TableRow[], signal: AbortSignal): Promise<void> {
    const calendar = await loadCalendar();
    const basis = JSON.stringify([this.today, calendar]);
    const rows = [...read];
    const companies = new Companies();
    for (const { draft, procedure } of rows) companies.add(otherDraftOf(procedure, draft));
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
        const before = checkCache.get(id);
        const unchanged = before?.revision === revision && before.basis === basis;
        try {
          const checked = unchanged ? before.checked : checkDraft(row.procedure, row.draft, this.today, calendar);
          if (!unchanged) checkCache.set(id, { revision, basis, checked });
          rows[at] = { ...row, checked: withSameCompanyAdvice(row, checked, companies) };
        } catch {
          // A draft that cannot be checked stays unchecked; the others are still checked.
        }
      },
      { signal, onPause: (done) => show(done, done === rows.length) },
    );
  }

  /** Downloads a draft's stored record unchanged, for one that cannot be shown. */
  async saveRecord(id: string): Promise<void> {
    const { saveRecord } = await import('../../browser/save-record.js');
    saveRecord(`読めない下書き_${id}`, await loadRaw(id));
  }

  /** Deletes a draft permanently. */
  async erase(id: string): Promise<void> {
    await eraseDraft(id);
    announceChange(id, null);
    await this.reload();
  }

  /** Moves drafts to the bin, or restores them. */
  async setDeleted(ids: readonly string[], deleted: boolean): Promise<void> {
    await setManyDeleted(ids, deleted ? new Date() : null);
    announceChange(ids.length === 1 ? ids[0]! : '', null);
    await this.reload();
  }
}
