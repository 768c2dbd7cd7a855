import type { KeptDraft } from '../session-parts.js';

/** Removes from an open draft what could not be read of it; its answers stay. */
export function dropQuarantine(session: KeptDraft): void {
  const { quarantine: _removed, ...draft } = session.draft;
  session.adopt({ ...draft, updatedAt: new Date().toISOString() } as typeof session.draft);
  session.autosave.touch();
}
