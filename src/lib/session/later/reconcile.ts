import { procedures } from '$procedures/index.js';
import { announceChange } from '../../browser/tabs.js';
import { copyDraft } from '../../draft/copy.js';
import { mergeValues } from '../../draft/merge.js';
import { isUnnamed } from '../../draft/title.js';
import type { Draft } from '../../draft/types.js';
import { filesOf } from '../../storage/attachments.js';
import { GoneError, loadDraft, saveDraft, wasLost } from '../../storage/drafts.js';
import { hashesIn } from '../../storage/leftovers.js';
import { keepClash } from '../../storage/revisions.js';
import type { KeptDraft } from '../session-parts.js';

/**
 * Merges the version of this draft that another tab has saved into the open one. If both changed the same answer, this
 * tab's is kept, and the other version is stored in the history under a name, for comparison. Also follows a draft that
 * another tab has deleted (saving is held) or restored from the bin (it continues).
 * @returns false if the draft no longer exists, or is in the bin
 */
export async function reconcile(session: KeptDraft): Promise<boolean> {
  const now = new Date();
  const initialBase = session.base;
  const stored = await loadDraft(session.draft.id, procedures, now);
  if (!stored && wasLost(session.draft.id)) {
    // Deleted by nobody: the whole database has vanished. Stored again as a draft that was never saved.
    session.adopt({ ...session.draft, revision: 0 });
    session.autosave.touch();
    return true;
  }
  if (stored?.deletedAt !== null) {
    // A draft that was never saved cannot have been deleted.
    if (session.draft.revision > 0) session.autosave.hold(new GoneError());
    return false;
  }
  const theirs = stored.draft;
  const merge = () => mergeValues(session.base.values, session.draft.values, theirs.values);
  if (merge().clashes.length > 0) await keepClash(theirs, '別のタブの内容', now);
  // Meanwhile it was saved as a copy, which is another draft.
  if (session.draft.id !== theirs.id) return true;
  // A concurrent reconcile may already have loaded a newer revision.
  if (session.base !== initialBase && theirs.revision < session.base.revision) return true;
  // Merge again, to include what was typed during the awaits above. No await may follow before `adopt`.
  const { values, clashes } = merge();
  const title = mergeTitles(session, theirs);
  session.adopt({ ...theirs, title, values }, { base: theirs, clashes });
  if (session.autosave.gone) session.autosave.resume();
  const changed = title !== theirs.title || JSON.stringify(values) !== JSON.stringify(theirs.values);
  if (changed) session.autosave.touch();
  return true;
}

/** The title that was changed; where both were, the one that somebody gave, and otherwise this tab's. */
function mergeTitles({ procedure, draft, base }: KeptDraft, theirs: Draft): string {
  if (draft.title === base.title) return theirs.title;
  const named = theirs.title !== base.title && !isUnnamed(procedure, theirs);
  return named && isUnnamed(procedure, draft) ? theirs.title : draft.title;
}

/** Copies that are being saved: a second press joins the first. */
const underWay = new WeakMap<KeptDraft, Promise<Draft>>();

/**
 * Saves the open draft as a new one with its attachments, as far as they are still stored: for a draft that cannot be
 * merged, or that was deleted elsewhere. Returns the copy, which the session now edits.
 * @throws if the attached files could not be copied; the session still edits the same draft then
 */
export function saveAsCopy(session: KeptDraft): Promise<Draft> {
  const copying = underWay.get(session) ?? copy(session).finally(() => underWay.delete(session));
  underWay.set(session, copying);
  return copying;
}

async function copy(session: KeptDraft): Promise<Draft> {
  const { draft, autosave } = session;
  const next = copyDraft(draft, new Date(), autosave.gone ? draft.title : `${draft.title}（控え）`);
  const files = hashesIn(draft.values).size > 0 ? await filesOf(draft.id) : undefined;
  try {
    const saved = await saveDraft(next, new Date(), { files, undo: autosave.undo?.() });
    // Typed while the copy was being saved.
    const later = session.draft !== draft;
    session.adopt({ ...session.draft, id: saved.id, title: saved.title, revision: saved.revision }, { base: saved });
    announceChange(saved.id, null);
    autosave.resume(later);
  } catch (error) {
    // A later save would not bring the attached files along: the draft stays as it is, to be saved again as a whole.
    if (files?.size) throw error;
    // Saving is retried, and its failure shown, as for any draft.
    session.adopt(copyDraft(session.draft, new Date(), next.title));
    autosave.resume(true);
  }
  await autosave.flush();
  return session.draft;
}
