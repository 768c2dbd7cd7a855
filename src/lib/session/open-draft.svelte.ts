import { procedures } from '$procedures/index.js';
import { announceChange, onChange } from '../browser/tabs.js';
import { todayInJapan } from '../calendar/today.js';
import { loadDraft, setDeleted } from '../storage/drafts.js';
import { dropRescue, keepRescue, loadRescue } from '../storage/rescue.js';
import { mainRules } from '../validation/rules/main.js';
import type { validate } from '../validation/validate.js';
import { validateWith } from '../validation/validate-with.js';
import { DraftSession } from './draft-session.svelte.js';
import { loadBeside, loadContext, loadOthers } from './load-context.js';
import type { OpenState } from './open-state.js';
import { sessionInPage } from './session-in-page.js';

/** Until `loadContext` has brought the rules on addresses, if there is one. */
const check: typeof validate = (...given) => validateWith(mainRules, ...given);

/** The draft named in the address, opened once for all its pages and kept in sync with other tabs. */
export class OpenDraft {
  state: OpenState = $state.raw({ kind: 'loading' });
  #id: string | null = null;
  readonly #prepare: (session: DraftSession) => Promise<void>;

  /** @param prepare loads what the page needs besides to show a draft; must not fail */
  constructor(prepare: (session: DraftSession) => Promise<void> = async () => {}) {
    this.#prepare = prepare;
  }

  /** Opens a draft by id; does nothing if it is already open. A failure becomes `state`. */
  async open(id: string | null): Promise<void> {
    if (id === this.#id && this.state.kind === 'open') return;
    await this.#leave();
    this.#id = id;
    this.#wait();
    const state = await this.#load(id);
    if (this.#id === id) this.state = state;
  }

  /** While the database is blocked, the page goes on saying so between two attempts. */
  #wait(): void {
    if (this.state.kind !== 'blocked') this.state = { kind: 'loading' };
  }

  /** Keeps a draft that cannot be saved in memory, so that the user can come back to it. */
  async #leave(): Promise<void> {
    const session = this.#session;
    // Of a draft that was deleted elsewhere, only what was typed since is worth asking about again.
    if (session && session.autosave.state === 'failed' && (session.autosave.dirty || !session.autosave.gone))
      (await import('./unsaved-drafts.js')).keepInPage(session);
  }

  /** Loads the draft from the database again, discarding unsaved changes: they are not saved later either. */
  async reopen(): Promise<void> {
    const id = this.#id;
    this.#id = null;
    const session = this.#session;
    this.#wait();
    if (session) {
      await session.autosave.abandon();
      dropRescue(session.draft.id);
    }
    await this.open(id);
  }

  /** Records the new id of the open draft after it was saved as a copy, so that its address does not reload it. */
  rename(id: string): void {
    this.#id = id;
  }

  /** Restores a draft from the bin and opens it. */
  async putBack(id: string): Promise<void> {
    await setDeleted(id, null);
    announceChange(id, null);
    await this.reopen();
  }

  /** Saves when the page may be closed, and follows other tabs and the date. Returns a function that stops this. */
  watch(): () => void {
    /** Keeps what is not saved; returns what saves it, if there is anything. */
    const keep = (): (() => void) | undefined => {
      const session = this.#session;
      if (!session || session.autosave.state === 'saved' || session.autosave.gone) return;
      const { draft, base, autosave } = session;
      keepRescue(draft.id, { draft, base, undo: autosave.undo?.() });
      return () =>
        void autosave.flush().then(() => (autosave.state === 'saved' || autosave.gone) && dropRescue(draft.id));
    };
    const flush = () => keep()?.();
    const look = () => {
      const save = keep();
      // In Safari a page is hidden just before it is left, and must begin no transaction then (storage/page-away.ts).
      if (save) setTimeout(save);
      if (this.#session && document.visibilityState === 'visible')
        this.#session.provide({ today: todayInJapan(new Date()) });
    };
    const warn = (event: BeforeUnloadEvent) => {
      const autosave = this.#session?.autosave;
      if (autosave?.state === 'failed' && autosave.dirty) event.preventDefault();
    };
    const stop = onChange(({ id, revision }) => void this.#hear(id, revision));
    const minute = setInterval(look, 60_000);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', look);
    return () => {
      stop();
      clearInterval(minute);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', warn);
      void this.#leave();
      document.removeEventListener('visibilitychange', look);
    };
  }

  get #session(): DraftSession | undefined {
    return this.state.kind === 'open' ? this.state.session : undefined;
  }

  /**
   * Handles a change in another tab: merges one of this draft, or holds it if it was deleted; for one of another draft,
   * reloads the others. An empty id stands for any draft.
   */
  async #hear(id: string, revision: number | null): Promise<void> {
    const session = this.#session;
    if (!session) return;
    if (id !== session.draft.id) void loadOthers(session);
    if (id === '' || (id === session.draft.id && (revision ?? Infinity) > session.draft.revision))
      await session.reconcile().catch(() => undefined);
  }

  async #load(id: string | null): Promise<OpenState> {
    try {
      if (id === null) return { kind: 'missing' };
      const beside = loadBeside(id);
      const unsaved = await sessionInPage(id);
      if (unsaved) {
        await Promise.all([loadContext(unsaved, beside), this.#prepare(unsaved)]);
        return { kind: 'open', session: unsaved };
      }
      const recovery = loadRescue(id) ? await import('./later/crash-recovery.js') : undefined;
      const left = recovery?.neverStored(id, new Date());
      // Without the database such a draft is opened all the same: its only copy is what its page left behind.
      const stored = await loadDraft(id, procedures, new Date()).catch((error) => {
        if (!left) throw error;
      });
      const draft = stored?.draft ?? left;
      const procedure = procedures.find((one) => one.id === draft?.procedure);
      if (!draft || !procedure) return { kind: 'missing' };
      if (stored?.deletedAt) return { kind: 'deleted', id: draft.id, title: draft.title };
      const session = new DraftSession(procedure, draft, check);
      await Promise.all([loadContext(session, beside), this.#prepare(session)]);
      await recovery?.recoverLastEdits(session, new Date());
      return { kind: 'open', session };
    } catch (error) {
      return import('./later/open-failure.js').then(
        ({ stateOfFailure }) => stateOfFailure(id, error),
        () => ({ kind: 'unreadable', message: 'ページを再読み込みしてください。' }),
      );
    }
  }
}
