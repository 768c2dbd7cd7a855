import type { Draft, Values } from '../../draft/types.js';
import { EMPTY_LOG, record, redo, undo, type UndoLog } from '../../draft/undo.js';
import { loadUndo, saveUndo } from '../../storage/revisions.js';
import { requestPersistence } from '../../browser/persistent-storage.js';
import type { KeptDraft } from '../session-parts.js';

/** Soon after the draft itself is written. */
const REST_MS = 400;

/** What can be taken back: it tells each change before it is made. */
interface Undoable extends Pick<KeptDraft, 'draft' | 'procedure'> {
  replaceValues(values: Values): void;
  subscribe(listener: (before: Draft, after: Draft) => void): () => void;
}

const histories = new WeakMap<Undoable, UndoHistory>();

/** The history of an open draft: one as long as it is open, whichever page shows it. */
export function undoHistoryOf(session: Undoable): UndoHistory {
  const history = histories.get(session) ?? new UndoHistory(session);
  histories.set(session, history);
  return history;
}

/** Taking back and doing again, for one draft, also after the page was closed. */
export class UndoHistory {
  log: UndoLog = $state.raw(EMPTY_LOG);
  #applying = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Resolves when the stored log is back. */
  readonly ready: Promise<void>;

  constructor(readonly session: Undoable) {
    session.subscribe((before, after) => {
      if (this.#applying) return;
      // Now there is something to keep.
      void requestPersistence();
      this.#keep(record(this.log, before.values, after.values, Date.now()));
    });
    this.ready = loadUndo(session.draft.id, session.procedure).then(
      (log) => {
        // What was done before the log came is newer.
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
      // What stands there was changed elsewhere: the step is of no use any more.
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
