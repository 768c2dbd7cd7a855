import type { Draft } from '../draft/types.js';

export type SaveState = 'saved' | 'saving' | 'failed';

/** At most this much typing is lost when the computer dies, in milliseconds. */
export const REST = 300;
/** So often writing is tried again after it failed, in milliseconds. */
export const AGAIN = 5000;
/** Rounds of bringing together what another tab has saved, without a pause between them. */
const ROUNDS = 10;

/**
 * Writes a draft soon after it changes: 300 ms after the first change that is not yet written, so that steady typing
 * is saved too, and at once when the page may go away. A failure is a state, and is tried again by itself; what another tab has saved meanwhile is brought in first.
 */
export class Autosave {
  state = $state<SaveState>('saved');
  failure = $state.raw<Error | null>(null);

  #read: () => Draft;
  #saved: (draft: Draft) => void;
  #reconcile: () => Promise<boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #dirty = false;
  #rounds = 0;
  #running: Promise<void> | undefined;

  /**
   * @param read gives the draft as it is now
   * @param saved hears of each one written, with its new revision
   * @param reconcile brings in what another tab has saved; false when that cannot be done
   */
  constructor(read: () => Draft, saved: (draft: Draft) => void, reconcile: () => Promise<boolean>) {
    this.#read = read;
    this.#saved = saved;
    this.#reconcile = reconcile;
  }

  /** Something has changed. */
  touch(): void {
    this.#dirty = true;
    if (this.state !== 'failed') this.state = 'saving';
    this.#timer ??= setTimeout(() => void this.flush(), REST);
  }

  /** Writes now what is not yet written; resolves when it is, or when writing failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    clearTimeout(this.#again);
    this.#timer = undefined;
    while (this.#dirty || this.#running) {
      this.#running ??= this.#write().finally(() => (this.#running = undefined));
      await this.#running;
      if (this.state === 'failed') return;
    }
  }

  async #write(): Promise<void> {
    this.#dirty = false;
    try {
      const draft = this.#read();
      const { saveDraft } = await import('../storage/drafts.js');
      this.#saved(await saveDraft(draft));
      this.failure = null;
      this.#rounds = 0;
      this.state = this.#dirty ? 'saving' : 'saved';
    } catch (error) {
      this.#dirty = true;
      const conflict = error instanceof Error && error.name === 'ConflictError';
      // The next round writes what both have done.
      if (conflict && (this.#rounds += 1) < ROUNDS && (await this.#reconcile().catch(() => false))) return;
      this.#rounds = 0;
      // A disk that was full, a database that was gone may be back: nobody has to press anything.
      this.#again = setTimeout(() => void this.flush(), AGAIN);
      this.failure = error instanceof Error ? error : new Error(String(error));
      this.state = 'failed';
    }
  }
}
