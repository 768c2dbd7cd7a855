import type { Procedure } from '../definition/types.js';
import { createDraft } from '../draft/create.js';
import type { Draft } from '../draft/types.js';
import { listDrafts } from '../storage/drafts.js';
import { procedures } from '$procedures/index.js';
import { keepOrHold } from './keeping.js';
import { unsavedDrafts } from './held.js';

export { procedures };

/** What a new draft is called: the procedure, and how many of it are here. */
export async function nameFor(procedure: Procedure): Promise<string> {
  const here = await listDrafts(procedures, new Date()).then(
    ({ kept }) => kept.filter(({ deletedAt }) => deletedAt === null).map(({ draft }) => draft),
    () => unsavedDrafts(),
  );
  const same = here.filter((draft) => draft.procedure === procedure.id).length;
  return same === 0 ? procedure.shortTitle : `${procedure.shortTitle} ${same + 1}`;
}

/** Begins a draft of a procedure and keeps it. Where nothing can be kept, it lives in this page until it can. */
export async function begin(procedure: Procedure): Promise<Draft> {
  return keepOrHold(procedure, createDraft(procedure, new Date(), await nameFor(procedure)));
}
