import type { Draft, Values } from '../../draft/types.js';
import { record, redo, undo } from '../../draft/undo.js';
import { EMPTY_LOG, type UndoLog } from '../../draft/undo-log.js';
import { loadUndo } from '../../storage/revisions.js';
import { requestPersistence } from '../../browser/persistent-storage.js';
import type { Change, KeptDraft } from '../session-parts.js';

/** What undo needs from a session. */
interface Undoable extends Pick<KeptDraft, 'draft' | 'procedure' | 'autosave'> {
  takeEarly(): readonly Change[];
  replaceValues(values: Values): void;
  subscribe(listener: (before: Draft, after: Draft) => void): () => void;
}

const histories = new WeakMap<Undoable, UndoHistory>();

/** The undo history of an open draft; every page of the draft gets the same one. */
export function undoHistoryOf(session: Undoable): UndoHistory {
  const history = histories.get(session) ?? new UndoHistory(session);
  histories.set(session, history);
  return history;
}

/**
 * Undo and redo for one draft. The log survives closing the page: it is stored with each saved state of the draft, in
 * the same transaction, because a step can only be undone in the state that it led to.
 */
export class UndoHistory {
  log: UndoLog = $state.raw(EMPTY_LOG);
  /** Why the last step could not be undone or redone; '' if it could. */
  refusal: string = $state('');
  #applying = false;
  /** When the first change of the running task was made, in epoch milliseconds; 0 if there was none. */
  #task = 0;

  /** Resolves when the stored log has been loaded, or cannot be. */
  readonly ready: Promise<void>;

  constructor(readonly session: Undoable) {
    for (const change of session.takeEarly()) this.#record(change);
    session.subscribe((before, after) => this.#applying || this.#record({ before, after, at: this.#moment() }));
    this.ready = loadUndo(session.draft.id, session.procedure)
      .then(
        (log) => {
          // Changes made while the log was loading are newer than the stored ones.
          this.log = { undo: [...log.undo, ...this.log.undo], redo: this.log.undo.length > 0 ? [] : log.redo };
        },
        () => undefined,
      )
      // Not before, or the stored log would be overwritten by a part of it.
      .then(() => void (session.autosave.undo = () => this.log));
  }

  undo(): void {
    this.#apply(undo(this.log, this.session.draft.values), 'undo');
  }

  redo(): void {
    this.#apply(redo(this.log, this.session.draft.values), 'redo');
  }

  /** Now; what the app does by itself within the task of a change has its moment, however slow the computer is. */
  #moment(): number {
    if (this.#task === 0) setTimeout(() => (this.#task = 0));
    return (this.#task ||= Date.now());
  }

  #record({ before, after, at }: Change): void {
    // Ask only after the first change, when there is something to keep.
    void requestPersistence();
    this.refusal = '';
    this.log = record(this.log, before.values, after.values, at);
  }

  #apply(taken: ReturnType<typeof undo>, kind: keyof UndoLog): void {
    if (!taken) {
      // The answer has been changed by something else since (another tab, say): the step no longer applies.
      if (this.log[kind].length === 0) return;
      this.log = { ...this.log, [kind]: this.log[kind].slice(0, -1) };
      this.refusal = '別の画面で変わっています。';
      return;
    }
    this.refusal = '';
    this.#applying = true;
    this.session.replaceValues(taken.values);
    this.#applying = false;
    this.log = taken.log;
  }
}
