import { announceChange } from '../browser/tabs.js';
import type { Path, Procedure } from '../definition/types.js';
import type { Draft } from '../draft/types.js';
import { FollowedAnswers } from './answers.svelte.js';
import { Autosave } from './autosave.svelte.js';
import type { Change, KeptDraft, Origin } from './session-parts.js';

type Listener = (before: Draft, after: Draft) => void;

/** A draft in this tab, with its last stored state; all changes to it go through this class. */
export abstract class StoredDraft implements KeptDraft {
  readonly procedure: Procedure;
  readonly autosave: Autosave;
  /**
   * How often all answers were replaced at once: by undoing, by an older state, or by another tab's. What is new then was
   * not typed just now.
   */
  replaced = $state(0);
  readonly #listeners = new Set<Listener>();
  /** The changes so far; undefined once they have been taken. */
  #early: Change[] | undefined = [];
  #draft: Draft = $state.raw() as Draft;
  #answered: Draft = $state.raw() as Draft;
  /** What is stored of each answer. */
  protected readonly answers: FollowedAnswers;
  #base: Draft;
  #clashes: readonly Path[] = $state.raw([]);

  constructor(procedure: Procedure, draft: Draft) {
    this.procedure = procedure;
    this.#draft = this.#answered = this.#base = draft;
    this.answers = new FollowedAnswers(procedure, draft.values);
    this.autosave = new Autosave(
      () => this.#draft,
      (saved) => {
        this.#base = saved;
        this.#draft = { ...this.#draft, revision: saved.revision };
        announceChange(saved.id, saved.revision);
      },
      () => this.reconcile(),
    );
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** The draft as of its last change. Unlike `draft`, a save does not replace it by one with another revision. */
  get answered(): Draft {
    return this.#answered;
  }

  get base(): Draft {
    return this.#base;
  }

  /** Paths that this tab and another one changed differently; the other tab's version is in the history. */
  get clashes(): readonly Path[] {
    return this.#clashes;
  }

  adopt(draft: Draft, { base, clashes = [] }: Origin = {}): void {
    if (base) this.#base = base;
    // A merge without clashes must not clear the ones of an earlier merge: the user may not have reviewed them.
    if (clashes.length > 0) this.#clashes = clashes;
    this.replaced += 1;
    this.#become(draft);
    this.judge();
  }

  /** Merges what another tab has saved into this draft. Resolves to false if the draft no longer exists. */
  async reconcile(): Promise<boolean> {
    return (await import('./later/reconcile.js')).reconcile(this);
  }

  /** Calls `listener` before each change made in this tab. Returns a function that unsubscribes it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The changes made in this tab before this is called for the first time: the undo history is loaded after the page. */
  takeEarly(): readonly Change[] {
    const early = this.#early ?? [];
    this.#early = undefined;
    return early;
  }

  /** Validates the draft in its current state. */
  abstract judge(): void;

  /**
   * Makes `next` the current state, schedules a save and validates it at once: a message that comes a frame after its key
   * costs a second frame.
   */
  protected change(next: Draft): void {
    if (next === this.#draft) return;
    this.#early?.push({ before: this.#draft, after: next, at: Date.now() });
    for (const listener of this.#listeners) listener(this.#draft, next);
    this.#become(next);
    this.autosave.touch();
    this.judge();
  }

  #become(next: Draft): void {
    this.answers.replace(this.#draft.values, next.values);
    this.#draft = this.#answered = next;
  }
}
