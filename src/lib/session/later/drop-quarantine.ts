import type { DraftSession } from '../draft-session.svelte.js';

/** Lets go of what could not be read of an open draft; its answers stay. */
export function dropQuarantine(session: DraftSession): void {
  const { quarantine: _gone, ...draft } = session.draft;
  session.draft = session.judged = { ...draft, updatedAt: new Date().toISOString() } as typeof session.draft;
  session.autosave.touch();
}
