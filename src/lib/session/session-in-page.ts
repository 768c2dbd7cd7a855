import { EXAMPLE } from '../browser/urls.js';
import { loadRaw } from '../storage/drafts.js';
import type { DraftSession } from './draft-session.svelte.js';
import { unsavedSession } from './unsaved-drafts.js';

/** The session of a draft that only this page has: the example, or one with unsaved changes. */
export async function sessionInPage(id: string): Promise<DraftSession | undefined> {
  if (id !== EXAMPLE) return unsavedSession(id);
  // A backup may bring a draft with this id, which must stay within reach.
  const stored = await loadRaw(id).catch(() => undefined);
  return stored === undefined ? (await import('./later/example.js')).openExample() : undefined;
}
