import { EXAMPLE } from '../../browser/urls.js';
import type { DraftSession } from '../draft-session.svelte.js';
import { unsavedSession } from './unsaved-drafts.js';

/** The session of a draft that only this page has: the example, or one with unsaved changes. */
export async function sessionInPage(id: string): Promise<DraftSession | undefined> {
  return id === EXAMPLE ? (await import('./example.js')).openExample() : unsavedSession(id);
}
