import type { Draft } from '../draft/types.js';
import type { DraftSession } from './draft-session.svelte.js';

/**
 * Drafts that cannot be saved at the moment (private browsing, a blocked or full database), by id. They stay in memory,
 * their autosave keeps retrying, and their address opens them, until the page is closed.
 */
const sessions = new Map<string, DraftSession>();

/** A draft that was deleted elsewhere counts only while there are changes that the user has not given up. */
const isUnsaved = ({ autosave }: DraftSession) => autosave.state !== 'saved' && (autosave.dirty || !autosave.gone);

/** Makes the browser ask before it closes the page while there are such drafts. */
function warn(event: BeforeUnloadEvent): void {
  if (unsavedDrafts().length > 0) event.preventDefault();
}

/** Keeps an open draft in memory until it is saved. */
export function keepInPage(session: DraftSession): void {
  if (sessions.size === 0) globalThis.addEventListener?.('beforeunload', warn);
  sessions.set(session.draft.id, session);
}

/** The session of a draft with unsaved changes; undefined if it is saved or was never kept here. */
export function unsavedSession(id: string): DraftSession | undefined {
  const session = sessions.get(id);
  if (session && isUnsaved(session)) return session;
  sessions.delete(id);
  return undefined;
}

/** The drafts that closing the page would lose, most recently changed first. */
export function unsavedDrafts(): readonly Draft[] {
  const unsaved = [...sessions.values()].filter(isUnsaved).map(({ draft }) => draft);
  return unsaved.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}
