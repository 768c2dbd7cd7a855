import type { KeptDraft } from '../session-parts.js';

/** Permanently removes the unreadable values kept with an open draft; its answers are unchanged. */
export function dropQuarantine(session: KeptDraft): void {
  const { quarantine: _removed, ...draft } = session.draft;
  session.adopt({ ...draft, updatedAt: new Date().toISOString() } as typeof session.draft);
  session.autosave.touch();
}
