import type { Procedure } from '../../definition/types.js';
import { copyDraft } from '../../draft/copy.js';
import type { Draft } from '../../draft/types.js';
import type { StoredDraft } from '../../storage/db.js';
import { copyAttachments } from '../../storage/attachments.js';
import {
  changedAt,
  deletedAtOf,
  emptyBin,
  eraseDraft,
  loadDraft,
  loadRaw,
  saveDraft,
  setDeleted,
  DraftsReader,
  storedBatches,
  type DraftsPage,
  type KeptDraft,
  type UnreadableDraft,
} from '../../storage/drafts.js';
import { inSlices, yieldToPage } from '../../browser/time-slices.js';
import { announceChange, onChange } from '../../browser/tabs.js';

/** Number of drafts shown on the start page. They are read before all others; longer lists belong in the table. */
export const FIRST_BATCH = 50;

/** The drafts stored in this browser, and the actions on whole drafts. */
export class DraftListState {
  drafts = $state.raw<readonly Draft[]>([]);
  bin = $state.raw<readonly KeptDraft[]>([]);
  unreadable = $state.raw<readonly UnreadableDraft[]>([]);
  /** Number of drafts outside the bin, including those not read yet. */
  count = $state(0);
  loaded = $state(false);
  failed = $state(false);
  #turn = 0;

  constructor(readonly procedures: readonly Procedure[]) {}

  /** Loads the list, and reloads it when another tab changes it. Returns a function that stops this. */
  open(): () => void {
    void emptyBin(new Date()).catch(() => undefined);
    void this.reload();
    return onChange(() => void this.reload());
  }

  /** Reads the most recently changed drafts first and the rest in slices, so that input is never blocked. */
  async reload(): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const stored: StoredDraft[] = [];
      for await (const batch of storedBatches()) stored.push(...batch);
      stored.sort((a, b) => changedAt(b).localeCompare(changedAt(a)));
      const reader = new DraftsReader(this.procedures, new Date());
      const alive = stored.filter((one) => deletedAtOf(one) === null);
      const first = new Set(alive.slice(0, FIRST_BATCH));
      for (const one of first) reader.read(one);
      if (turn !== this.#turn) return;
      this.#show(first.size === stored.length ? reader.result : this.#with(reader.result, alive), alive.length);
      if (first.size === stored.length) return;
      await yieldToPage();
      await inSlices(
        stored.filter((one) => !first.has(one)),
        (one) => reader.read(one),
      );
      if (turn === this.#turn) this.#show(reader.result, alive.length);
    } catch {
      if (turn !== this.#turn) return;
      this.failed = true;
      this.loaded = true;
    }
  }

  /** The displayed list, updated with the drafts just read and without those deleted since. */
  #with({ kept, unreadable }: DraftsPage, alive: readonly StoredDraft[]): DraftsPage {
    const read = new Set(kept.map(({ draft }) => draft.id));
    const there = new Set(alive.map(({ id }) => id));
    const others = this.drafts.filter(({ id }) => there.has(id) && !read.has(id));
    return {
      kept: [...kept, ...others.map((draft) => ({ draft, deletedAt: null })), ...this.bin],
      unreadable: this.loaded ? this.unreadable : unreadable,
    };
  }

  #show({ kept, unreadable }: DraftsPage, count: number): void {
    this.drafts = kept.filter(({ deletedAt }) => deletedAt === null).map(({ draft }) => draft);
    this.bin = kept.filter(({ deletedAt }) => deletedAt !== null);
    this.unreadable = unreadable;
    this.count = count;
    this.failed = false;
    this.loaded = true;
  }

  /** Stores a copy of a draft with its attachments, and returns it. */
  async duplicate(draft: Draft): Promise<Draft> {
    const copy = await this.#keep(copyDraft(draft, new Date(), `${draft.title}のコピー`));
    await copyAttachments(draft.id, copy.id);
    return copy;
  }

  async rename(draft: Draft, title: string): Promise<void> {
    const current = (await loadDraft(draft.id, this.procedures, new Date()))?.draft ?? draft;
    await this.#keep({ ...current, title, updatedAt: new Date().toISOString() });
  }

  /** Moves a draft to the bin. */
  async remove(id: string): Promise<void> {
    await setDeleted(id, new Date());
    await this.#changed(id);
  }

  /** Restores a draft from the bin. */
  async putBack(id: string): Promise<void> {
    await setDeleted(id, null);
    await this.#changed(id);
  }

  /** Deletes a draft for good. */
  async erase(id: string): Promise<void> {
    await eraseDraft(id);
    await this.#changed(id);
  }

  /** Hands out a draft's record as it lies there, for one that cannot be shown. */
  async saveRecord(id: string): Promise<void> {
    const { saveRecord } = await import('../../browser/save-record.js');
    saveRecord(`読めない下書き_${id}`, await loadRaw(id));
  }

  async #keep(draft: Draft): Promise<Draft> {
    const saved = await saveDraft(draft);
    await this.#changed(saved.id);
    return saved;
  }

  async #changed(id: string): Promise<void> {
    announceChange(id, null);
    await this.reload();
  }
}
