import { pathOf } from '../../definition/path-of.js';
import type { Role } from '../../definition/role.js';
import type { Procedure } from '../../definition/types.js';
import { createDraft, startValues } from '../../draft/create.js';
import { setAt } from '../../draft/paths.js';
import type { Draft, Values } from '../../draft/types.js';
import { choose, type Situation } from '../../reference/guide/choosing.js';
import { draftNotes } from '../../storage/many-drafts.js';
import { procedures } from '$procedures/index.js';
import { saveNewDraft } from './save-new-draft.js';
import { unsavedDrafts } from '../unsaved-drafts.js';

export { procedures };

async function countNotes(procedure: Procedure): Promise<number> {
  let count = 0;
  for await (const note of draftNotes()) if (note.procedure === procedure.id) count += 1;
  return count;
}

/** The title for a new draft: the procedure's short title, numbered if there are drafts of the procedure already. */
export async function nameFor(procedure: Procedure): Promise<string> {
  const same = await countNotes(procedure).catch(
    () => unsavedDrafts().filter((draft) => draft.procedure === procedure.id).length,
  );
  return same === 0 ? procedure.shortTitle : `${procedure.shortTitle} ${same + 1}`;
}

/** Creates and stores a draft. If it cannot be stored, it stays in memory until it can. */
export async function createAndSave(procedure: Procedure, values?: Values): Promise<Draft> {
  return saveNewDraft(procedure, createDraft(procedure, new Date(), await nameFor(procedure), values));
}

/** The initial answers that follow from the questions of the plan chooser (terminals, number of ids). */
export function valuesFor(procedure: Procedure, situation: Situation): Values {
  const { idCount, netNaccs } = choose(situation).values;
  const put = (values: Values, role: Role, value: string): Values => {
    const path = pathOf(procedure, role);
    return path === undefined ? values : setAt(values, path.replace('[]', '[0]'), value);
  };
  return put(put(startValues(procedure), 'terminals', netNaccs), 'idCount', idCount);
}

/** Creates and stores a draft of the procedure with this id; `situation` holds the answers to the plan chooser. */
export async function createFrom(id: string, situation?: Situation): Promise<Draft> {
  const procedure = procedures.find((one) => one.id === id)!;
  return createAndSave(procedure, situation && valuesFor(procedure, situation));
}
