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

/** Drafts that the first page shows, before all the others are read; more are for the table. */
export const AT_ONCE = 50;

/** The drafts kept in this browser, and what can be done with them as a whole. */
export class DraftListState {
  drafts = $state.raw<readonly Draft[]>([]);
  bin = $state.raw<readonly KeptDraft[]>([]);
  unreadable = $state.raw<readonly UnreadableDraft[]>([]);
  /** Drafts outside the bin, also those that are not read yet. */
  count = $state(0);
  loaded = $state(false);
  failed = $state(false);
  #turn = 0;

  constructor(readonly procedures: readonly Procedure[]) {}

  /** Reads the list, and reads it again whenever another tab changes it; answers with how to stop that. */
  open(): () => void {
    void emptyBin(new Date()).catch(() => undefined);
    void this.reload();
    return onChange(() => void this.reload());
  }

  /** The list as it is now: the last changed ones at once, the others bit by bit, so that no key waits for them. */
  async reload(): Promise<void> {
    const turn = (this.#turn += 1);
    try {
      const stored: StoredDraft[] = [];
      for await (const batch of storedBatches()) stored.push(...batch);
      stored.sort((a, b) => changedAt(b).localeCompare(changedAt(a)));
      const reader = new DraftsReader(this.procedures, new Date());
      const alive = stored.filter((one) => deletedAtOf(one) === null);
      const first = new Set(alive.slice(0, AT_ONCE));
      for (const one of first) reader.read(one);
      if (turn !== this.#turn) return;
      this.#show(first.size === stored.length ? reader.shelf : this.#with(reader.shelf, alive), alive.length);
      if (first.size === stored.length) return;
      await yieldToPage();
      await inSlices(
        stored.filter((one) => !first.has(one)),
        (one) => reader.read(one),
      );
      if (turn === this.#turn) this.#show(reader.shelf, alive.length);
    } catch {
      if (turn !== this.#turn) return;
      this.failed = true;
      this.loaded = true;
    }
  }

  /** The list as it stands, with the drafts that were just read, and without those that are gone. */
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

  async duplicate(draft: Draft): Promise<Draft> {
    const copy = await this.#keep(copyDraft(draft, new Date(), `${draft.title}のコピー`));
    await copyAttachments(draft.id, copy.id);
    return copy;
  }

  async rename(draft: Draft, title: string): Promise<void> {
    const current = (await loadDraft(draft.id, this.procedures, new Date()))?.draft ?? draft;
    await this.#keep({ ...current, title, updatedAt: new Date().toISOString() });
  }

  async remove(id: string): Promise<void> {
    await setDeleted(id, new Date());
    await this.#changed(id);
  }

  async putBack(id: string): Promise<void> {
    await setDeleted(id, null);
    await this.#changed(id);
  }

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
