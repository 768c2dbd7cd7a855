import { procedures } from '$procedures/index.js';
import { copyDraft } from '../../draft/copy.js';
import { mergeValues } from '../../draft/merge.js';
import type { Draft } from '../../draft/types.js';
import { loadDraft } from '../../storage/drafts.js';
import { keepNamed } from '../../storage/revisions.js';
import type { KeptDraft } from '../session-parts.js';

/**
 * Merges the version of this draft that another tab has saved into the open one. If both changed the same answer, this
 * tab's is kept, and the other version is stored in the history under a name, for comparison.
 * @returns false if the draft no longer exists
 */
export async function reconcile(session: KeptDraft): Promise<boolean> {
  const now = new Date();
  const initialBase = session.base;
  const theirs = (await loadDraft(session.draft.id, procedures, now))?.draft;
  if (!theirs) return false;
  const merge = () => mergeValues(session.base.values, session.draft.values, theirs.values);
  if (merge().clashes.length > 0) await keepNamed(theirs, '別のタブの内容', now);
  // A concurrent reconcile may already have loaded a newer revision.
  if (session.base !== initialBase && theirs.revision < session.base.revision) return true;
  // Merge again, to include what was typed during the awaits above. No await may follow before `adopt`.
  const { values, clashes } = merge();
  const title = session.draft.title === session.base.title ? theirs.title : session.draft.title;
  session.adopt({ ...theirs, title, values }, { base: theirs, clashes });
  const changed = title !== theirs.title || JSON.stringify(values) !== JSON.stringify(theirs.values);
  if (changed) session.autosave.touch();
  return true;
}

/** Saves the open draft as a new one, for when it cannot be merged. Returns the copy, which the session now edits. */
export async function saveAsCopy(session: KeptDraft): Promise<Draft> {
  session.adopt(copyDraft(session.draft, new Date(), `${session.draft.title}（控え）`));
  session.autosave.touch();
  await session.autosave.flush();
  return session.draft;
}
