import type { Draft } from '../draft/types.js';

export type SaveState = 'saved' | 'saving' | 'failed';

/** Milliseconds from the first unsaved change to the save: the most typing that a power failure can lose. */
export const REST = 300;
/** Milliseconds between a failed save and the next attempt. */
export const AGAIN = 5000;
/** How many conflicts with another tab are merged in a row, without a pause, before the save counts as failed. */
const ROUNDS = 10;

/**
 * Saves a draft automatically: 300 ms after the first unsaved change, so that continuous typing is saved too, and
 * immediately on `flush`. If another tab has saved in the meantime, its changes are merged first. A failed save sets
 * `state` and is retried every 5 seconds.
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
   * @param read returns the current draft
   * @param saved called with each saved draft, which has its new revision
   * @param reconcile merges what another tab has saved; resolves to false if that is not possible
   */
  constructor(read: () => Draft, saved: (draft: Draft) => void, reconcile: () => Promise<boolean>) {
    this.#read = read;
    this.#saved = saved;
    this.#reconcile = reconcile;
  }

  /** Marks the draft as changed and schedules a save. */
  touch(): void {
    this.#dirty = true;
    if (this.state !== 'failed') this.state = 'saving';
    this.#timer ??= setTimeout(() => void this.flush(), REST);
  }

  /** Saves unsaved changes now. Resolves when they are saved, or when saving has failed; it never rejects. */
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
      // The merged draft is still marked as changed, so the loop in `flush` saves it next.
      if (conflict && (this.#rounds += 1) < ROUNDS && (await this.#reconcile().catch(() => false))) return;
      this.#rounds = 0;
      // The cause may go away (disk space freed, database available again), so retry without user action.
      this.#again = setTimeout(() => void this.flush(), AGAIN);
      this.failure = error instanceof Error ? error : new Error(String(error));
      this.state = 'failed';
    }
  }
}
