import { procedures } from '$procedures/index.js';
import { copyDraft } from '../../draft/copy.js';
import { mergeValues } from '../../draft/merge.js';
import type { Draft } from '../../draft/types.js';
import { loadDraft } from '../../storage/drafts.js';
import { keepNamed } from '../../storage/revisions.js';
import type { KeptDraft } from '../session-parts.js';

/**
 * Another tab has saved this draft: what both have done becomes one. Where both have changed the same answer, what stands
 * here stays, and what stood there is kept in the history under a name, to be compared.
 * @returns false when the draft is gone
 */
export async function reconcile(session: KeptDraft): Promise<boolean> {
  const now = new Date();
  const began = session.base;
  const theirs = (await loadDraft(session.draft.id, procedures, now))?.draft;
  if (!theirs) return false;
  const kept = () => mergeValues(session.base.values, session.draft.values, theirs.values);
  if (kept().clashes.length > 0) await keepNamed(theirs, '別のタブの内容', now);
  // Meanwhile another round may have brought in what is newer.
  if (session.base !== began && theirs.revision < session.base.revision) return true;
  // Only now, and with nothing to wait for behind it: what was typed during the wait is part of it.
  const { values, clashes } = kept();
  const title = session.draft.title === session.base.title ? theirs.title : session.draft.title;
  session.adopt({ ...theirs, title, values }, { base: theirs, clashes });
  const changed = title !== theirs.title || JSON.stringify(values) !== JSON.stringify(theirs.values);
  if (changed) session.autosave.touch();
  return true;
}

/** The way out where nothing can be brought together: what stands here becomes a draft of its own. */
export async function saveAsCopy(session: KeptDraft): Promise<Draft> {
  session.adopt(copyDraft(session.draft, new Date(), `${session.draft.title}（控え）`));
  session.autosave.touch();
  await session.autosave.flush();
  return session.draft;
}
