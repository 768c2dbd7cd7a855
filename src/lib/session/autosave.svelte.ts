import { saveDraft } from '../storage/drafts.js';
import type { Draft } from '../draft/types.js';
import type { UndoLog } from '../draft/undo-log.js';

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
 * `state` and is retried every 5 seconds, except where the draft was deleted elsewhere (`gone`): then nothing is saved
 * until the user has decided what becomes of it.
 */
export class Autosave {
  state = $state<SaveState>('saved');
  failure = $state.raw<Error | null>(null);
  /** Whether changes are saved; not those of the example, which is no draft of the user's. */
  keeps = true;
  /** Returns the undo log, which is saved with the draft; undefined if it has not been loaded. */
  undo: (() => UndoLog | undefined) | undefined;

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

  /** Whether the draft was erased or put into the bin elsewhere. */
  get gone(): boolean {
    return this.failure?.name === 'GoneError';
  }

  /** Whether there are changes that are stored nowhere. */
  get dirty(): boolean {
    return this.#dirty;
  }

  /** Stops saving because of a GoneError; a draft that the user gives up is never saved again. */
  hold(error: Error): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#again);
    this.#timer = undefined;
    this.failure = error;
    this.state = 'failed';
  }

  /** Forgets unsaved changes at the user's request; this state is never saved again. */
  async abandon(): Promise<void> {
    this.hold(Object.assign(new Error(), { name: 'GoneError' }));
    await this.#running;
    this.#dirty = false;
  }

  /**
   * Saves again after `hold`: the draft is back, or has become a new one.
   * @param dirty whether there are unsaved changes
   */
  resume(dirty = this.#dirty): void {
    this.failure = null;
    this.state = 'saved';
    this.#dirty = dirty;
    if (dirty) this.touch();
  }

  /** Marks the draft as changed and schedules a save. */
  touch(): void {
    if (!this.keeps) return;
    this.#dirty = true;
    if (this.gone) return;
    if (this.state !== 'failed') this.state = 'saving';
    this.#timer ??= setTimeout(() => void this.flush(), REST);
  }

  /** Saves unsaved changes now. Resolves when they are saved, or when saving has failed; it never rejects. */
  async flush(): Promise<void> {
    if (this.gone) return;
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
      const undo = this.undo?.();

      this.#saved(await saveDraft(draft, new Date(), { undo }));
      // Another tab may have deleted the draft right after this save.
      if (this.gone) return;
      this.failure = null;
      this.#rounds = 0;
      this.state = this.#dirty ? 'saving' : 'saved';
    } catch (error) {
      this.#dirty = true;
      const elsewhere = error instanceof Error && /^(Conflict|Gone)Error$/.test(error.name);
      // The merged draft is still marked as changed, so the loop in `flush` saves it next.
      if (elsewhere && (this.#rounds += 1) < ROUNDS && (await this.#reconcile().catch(() => false))) return;
      this.#rounds = 0;
      if (this.gone) return;
      this.failure = error instanceof Error ? error : new Error(String(error));
      this.state = 'failed';
      // The cause may go away (disk space freed, database available again), so retry without user action.
      if (!this.gone) this.#again = setTimeout(() => void this.flush(), AGAIN);
    }
  }
}
