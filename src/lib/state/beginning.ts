import type { Procedure } from '../definition/types.js';
import { createDraft } from '../draft/create.js';
import type { Draft } from '../draft/types.js';
import { listDrafts, saveDraft } from '../storage/drafts.js';
import { procedures } from '$procedures/index.js';
import { announceChange } from './tabs.js';

export { procedures };

/** What a new draft is called: the procedure, and how many of it are here. */
export async function nameFor(procedure: Procedure): Promise<string> {
  const { kept } = await listDrafts(procedures, new Date());
  const same = kept.filter(({ draft, deletedAt }) => deletedAt === null && draft.procedure === procedure.id).length;
  return same === 0 ? procedure.shortTitle : `${procedure.shortTitle} ${same + 1}`;
}

/** Begins a draft of a procedure and keeps it. */
export async function begin(procedure: Procedure): Promise<Draft> {
  const draft = await saveDraft(createDraft(procedure, new Date(), await nameFor(procedure)));
  announceChange(draft.id, null);
  return draft;
}
