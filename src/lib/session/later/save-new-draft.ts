import type { Procedure } from '../../definition/types.js';
import type { Draft } from '../../draft/types.js';
import { saveDraft } from '../../storage/drafts.js';
import { keepInPage } from './unsaved-drafts.js';
import { announceChange } from '../../browser/tabs.js';

/** A new draft that could not be written, open in this page; its autosave goes on trying. */
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

/** Keeps a new draft in the database; where that fails, in this page, until it can be written. */
export async function saveNewDraft(procedure: Procedure, draft: Draft): Promise<Draft> {
  try {
    const saved = await saveDraft(draft);
    announceChange(saved.id, null);
    return saved;
  } catch {
    return keepUnsaved(procedure, draft);
  }
}
