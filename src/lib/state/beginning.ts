import type { Procedure } from '../definition/types.js';
import { createDraft } from '../draft/create.js';
import type { Draft } from '../draft/types.js';
import { listDrafts } from '../storage/drafts.js';
import { procedures } from '$procedures/index.js';
import { keepOrHold } from './keeping.js';
import { unsavedDrafts } from './held.js';

export { procedures };

/**
 * Begins a draft of a procedure and keeps it, named after the procedure and how many of it are here. Where nothing can
 * be kept, it lives in this page until it can.
 */
export async function begin(procedure: Procedure): Promise<Draft> {
  const here = await listDrafts(procedures, new Date()).then(
    ({ kept }) => kept.filter(({ deletedAt }) => deletedAt === null).map(({ draft }) => draft),
    () => unsavedDrafts(),
  );
  const same = here.filter((draft) => draft.procedure === procedure.id).length;
  const title = same === 0 ? procedure.shortTitle : `${procedure.shortTitle} ${same + 1}`;
  return keepOrHold(procedure, createDraft(procedure, new Date(), title));
}
