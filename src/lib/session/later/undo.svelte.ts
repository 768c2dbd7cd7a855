import type { Draft, Values } from '../../draft/types.js';
import { EMPTY_LOG, record, redo, undo, type UndoLog } from '../../draft/undo.js';
import { loadUndo, saveUndo } from '../../storage/revisions.js';
import { requestPersistence } from '../../browser/persistent-storage.js';
import type { KeptDraft } from '../session-parts.js';

/** Milliseconds until the log is saved: a little longer than the draft's autosave. */
const REST_MS = 400;

/** What undo needs from a session. */
interface Undoable extends Pick<KeptDraft, 'draft' | 'procedure'> {
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

/** Undo and redo for one draft. The log is stored, so that it survives closing the page. */
export class UndoHistory {
  log: UndoLog = $state.raw(EMPTY_LOG);
  #applying = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Resolves when the stored log has been loaded, or cannot be. */
  readonly ready: Promise<void>;

  constructor(readonly session: Undoable) {
    session.subscribe((before, after) => {
      if (this.#applying) return;
      // Ask only after the first change, when there is something to keep.
      void requestPersistence();
      this.#keep(record(this.log, before.values, after.values, Date.now()));
    });
    this.ready = loadUndo(session.draft.id, session.procedure).then(
      (log) => {
        // Changes made while the log was loading are newer than the stored ones.
        this.log = { undo: [...log.undo, ...this.log.undo], redo: this.log.undo.length > 0 ? [] : log.redo };
      },
      () => undefined,
    );
  }

  undo(): void {
    this.#apply(undo(this.log, this.session.draft.values), 'undo');
  }

  redo(): void {
    this.#apply(redo(this.log, this.session.draft.values), 'redo');
  }

  #apply(taken: ReturnType<typeof undo>, kind: keyof UndoLog): void {
    if (!taken) {
      // The answer has been changed by something else since (another tab, say): the step no longer applies.
      this.#keep({ ...this.log, [kind]: this.log[kind].slice(0, -1) });
      return;
    }
    this.#applying = true;
    this.session.replaceValues(taken.values);
    this.#applying = false;
    this.#keep(taken.log);
  }

  #keep(log: UndoLog): void {
    if (log === this.log) return;
    this.log = log;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void saveUndo(this.session.draft.id, this.log).catch(() => undefined), REST_MS);
  }
}
