import { announceChange } from '../browser/tabs.js';
import type { Path, Procedure } from '../definition/types.js';
import type { Draft } from '../draft/types.js';
import { Autosave } from './autosave.svelte.js';
import type { KeptDraft, Origin } from './session-parts.js';

type Listener = (before: Draft, after: Draft) => void;

/** A draft as it stands in this tab, and as it is stored; every change of it passes here. */
export abstract class StoredDraft implements KeptDraft {
  readonly procedure: Procedure;
  readonly autosave: Autosave;
  readonly #listeners = new Set<Listener>();
  #draft: Draft = $state.raw() as Draft;
  #base: Draft;
  #clashes: readonly Path[] = $state.raw([]);

  constructor(procedure: Procedure, draft: Draft) {
    this.procedure = procedure;
    this.#draft = this.#base = draft;
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

  get base(): Draft {
    return this.#base;
  }

  /** Answers that another tab has otherwise; its state is in the history. */
  get clashes(): readonly Path[] {
    return this.#clashes;
  }

  adopt(draft: Draft, { base, clashes = [] }: Origin = {}): void {
    if (base) this.#base = base;
    // What was said of an earlier round is still to be looked at.
    if (clashes.length > 0) this.#clashes = clashes;
    this.#draft = draft;
    this.judge();
  }

  /** Brings in what another tab has saved; false where the draft is gone. */
  async reconcile(): Promise<boolean> {
    return (await import('./later/reconcile.js')).reconcile(this);
  }

  /** Hears of each change before it is made, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Has the draft checked as it stands now. */
  abstract judge(): void;

  /** Goes on to another state. `when`: what runs the check; the key that was pressed is painted first. */
  protected change(next: Draft, when: (check: () => void) => void = (check) => check()): void {
    if (next === this.#draft) return;
    for (const listener of this.#listeners) listener(this.#draft, next);
    this.#draft = next;
    this.autosave.touch();
    when(() => this.judge());
  }
}
