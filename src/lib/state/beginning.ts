import type { Procedure } from '../definition/types.js';
import { createDraft } from '../draft/create.js';
import type { Draft } from '../draft/types.js';
import { listDrafts, saveDraft } from '../storage/drafts.js';
import { procedures } from '$procedures/index.js';
import { announceChange } from './tabs.js';

export { procedures };

/** Begins a draft of a procedure and keeps it, named after the procedure and how many of it are here. */
export async function begin(procedure: Procedure): Promise<Draft> {
  const { kept } = await listDrafts(procedures, new Date());
  const same = kept.filter(({ draft, deletedAt }) => deletedAt === null && draft.procedure === procedure.id).length;
  const title = same === 0 ? procedure.shortTitle : `${procedure.shortTitle} ${same + 1}`;
  const draft = await saveDraft(createDraft(procedure, new Date(), title));
  announceChange(draft.id, null);
  return draft;
}
