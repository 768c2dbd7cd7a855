import type { Procedure } from '../../definition/types.js';
import type { Draft } from '../../draft/types.js';
import { ConflictError, GoneError, saveDraft } from '../../storage/drafts.js';
import { keepInPage } from '../unsaved-drafts.js';
import { announceChange } from '../../browser/tabs.js';

/** Opens a session for a draft that could not be stored and keeps it in memory; its autosave keeps retrying. */
async function keepUnsaved(procedure: Procedure, draft: Draft): Promise<Draft> {
  const [{ DraftSession }, { validate }] = await Promise.all([
    import('../draft-session.svelte.js'),
    import('../../validation/validate.js'),
  ]);
  const session = new DraftSession(procedure, draft, validate);
  session.autosave.touch();
  keepInPage(session);
  return draft;
}

/**
 * Stores a new draft and returns it with its revision. If that fails, it stays in memory until it can be stored.
 * @throws ConflictError or GoneError if there is, or was, one with its id
 */
export async function saveNewDraft(procedure: Procedure, draft: Draft): Promise<Draft> {
  try {
    const saved = await saveDraft(draft);
    announceChange(saved.id, null);
    return saved;
  } catch (error) {
    if (error instanceof ConflictError || error instanceof GoneError) throw error;
    return keepUnsaved(procedure, draft);
  }
}
