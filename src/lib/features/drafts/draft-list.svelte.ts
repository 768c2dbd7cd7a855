import type { Procedure } from '../../definition/types.js';
import { copyDraft } from '../../draft/copy.js';
import type { Draft } from '../../draft/types.js';
import type { StoredDraft } from '../../storage/db.js';
import { filesOf } from '../../storage/attachments.js';
import { emptyBin } from '../../storage/bin.js';
import {
  changedAt,
  deletedAtOf,
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
import { causeOf, isBlocked } from '../../browser/storage-failure.js';
import { announceChange, onChange } from '../../browser/tabs.js';

/** Number of drafts shown on the start page. They are read before all others; longer lists belong in the table. */
export const FIRST_BATCH = 50;

/** Milliseconds between two attempts to read a database that an older tab holds open. */
const AGAIN = 2000;

/** The drafts stored in this browser, and the actions on whole drafts. */
export class DraftListState {
  drafts = $state.raw<readonly Draft[]>([]);
  bin = $state.raw<readonly KeptDraft[]>([]);
  unreadable = $state.raw<readonly UnreadableDraft[]>([]);
  /** Number of drafts outside the bin, including those not read yet. */
  count = $state(0);
  loaded = $state(false);
  failed = $state(false);
  /** A tab with an older version of the app holds the database open; it is tried again and again. */
  blocked = $state(false);
  /** What the last action could not do and why, for the user; '' if it succeeded. */
  failure = $state('');
  #turn = 0;

  constructor(readonly procedures: readonly Procedure[]) {}

  /** Loads the list, and reloads it when another tab changes it. Returns a function that stops this. */
  open(): () => void {
    void this.reload().then(() => this.#tidy());
    const stop = onChange(() => void this.reload());
    return () => {
      this.#turn += 1;
      stop();
    };
  }

  /** Erases what is due, after the list is shown. */
  async #tidy(): Promise<void> {
    try {
      const now = new Date();
      const erased = await emptyBin(now);
      for (const id of erased) announceChange(id, null);
      if (erased.length > 0) await this.reload();
      await (await import('../../storage/leftovers.js')).removeLeftovers(now);
    } catch {
      // Nothing is lost; it is tried again when the list is next opened.
    }
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
    } catch (error) {
      if (turn !== this.#turn) return;
      this.failed = true;
      this.loaded = true;
      this.blocked = isBlocked(error);
      if (this.blocked) setTimeout(() => void (turn === this.#turn && this.reload()), AGAIN);
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
    this.failed = this.blocked = false;
    this.loaded = true;
  }

  /**
   * Stores a copy of a draft with its attachments, and returns it; undefined if that failed (`failure`), as with all the
   * actions below.
   */
  duplicate(draft: Draft): Promise<Draft | undefined> {
    return this.#act(`「${draft.title}」を複製できませんでした。`, async () => {
      const copy = copyDraft(draft, new Date(), `${draft.title}のコピー`);
      const saved = await saveDraft(copy, new Date(), { files: await filesOf(draft.id) });
      await this.#changed(saved.id);
      return saved;
    });
  }

  rename(draft: Draft, title: string): Promise<Draft | undefined> {
    return this.#act(`「${draft.title}」の名前を変えられませんでした。`, async () => {
      const current = (await loadDraft(draft.id, this.procedures, new Date()))?.draft ?? draft;
      const saved = await saveDraft({ ...current, title, updatedAt: new Date().toISOString() });
      await this.#changed(saved.id);
      return saved;
    });
  }

  /** Moves a draft to the bin; true if that succeeded. */
  remove(id: string): Promise<true | undefined> {
    return this.#act('ごみ箱に移せませんでした。下書きは残っています。', async () => {
      await setDeleted(id, new Date());
      return this.#changed(id);
    });
  }

  /** Restores a draft from the bin. */
  putBack(id: string): Promise<true | undefined> {
    return this.#act('戻せませんでした。下書きはごみ箱にあります。', async () => {
      await setDeleted(id, null);
      return this.#changed(id);
    });
  }

  /** Deletes a draft for good. */
  erase(id: string): Promise<true | undefined> {
    return this.#act('消せませんでした。下書きは残っています。', async () => {
      await eraseDraft(id);
      return this.#changed(id);
    });
  }

  /** Hands out a draft's record as it lies there, for one that cannot be shown. */
  async saveRecord(id: string): Promise<void> {
    const { saveRecord } = await import('../../browser/save-record.js');
    saveRecord(`読めない下書き_${id}`, await loadRaw(id));
  }

  /** Does something that can fail (full disk, another tab). `failed` says what was not done. */
  async #act<Result>(failed: string, work: () => Promise<Result>): Promise<Result | undefined> {
    this.failure = '';
    try {
      return await work();
    } catch (error) {
      this.failure = `${failed}${causeOf(error)}`;
      return undefined;
    }
  }

  async #changed(id: string): Promise<true> {
    announceChange(id, null);
    await this.reload();
    return true;
  }
}
