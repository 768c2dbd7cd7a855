import type { Draft } from '../../draft/types.js';
import type { DraftSession } from '../draft-session.svelte.js';

/**
 * Drafts that cannot be written now (private browsing, a blocked or full database): they live on in this page, are
 * tried again by their own autosave, and are found again by their address until the page goes.
 */
const sessions = new Map<string, DraftSession>();

const isUnsaved = (session: DraftSession) => session.autosave.state !== 'saved';

/** Leaving the page would lose these: the browser asks first. */
function warn(event: BeforeUnloadEvent): void {
  if (unsavedDrafts().length > 0) event.preventDefault();
}

/** Keeps an open draft in this page as long as it is not written. */
export function keepInPage(session: DraftSession): void {
  if (sessions.size === 0) globalThis.addEventListener?.('beforeunload', warn);
  sessions.set(session.draft.id, session);
}

/** The open draft of an id that is still not written; undefined where the database has all of it. */
export function unsavedSession(id: string): DraftSession | undefined {
  const session = sessions.get(id);
  if (session && isUnsaved(session)) return session;
  sessions.delete(id);
  return undefined;
}

/** What would be lost with this page, the last changed first. */
export function unsavedDrafts(): readonly Draft[] {
  const unsaved = [...sessions.values()].filter(isUnsaved).map(({ draft }) => draft);
  return unsaved.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}
