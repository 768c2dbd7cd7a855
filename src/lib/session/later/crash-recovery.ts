import { procedures } from '$procedures/index.js';
import { mergeValues } from '../../draft/merge.js';
import { restore } from '../../draft/restore.js';
import type { Draft, Values } from '../../draft/types.js';
import { checkLog } from '../../draft/undo-log.js';
import { dropRescue, loadRescue, neverStoredIds } from '../../storage/rescue.js';
import { nameRevision } from '../../storage/revisions.js';
import type { KeptDraft } from '../session-parts.js';

/**
 * The state of a draft when its page was closed, the saved state that those changes were based on, and the undo log of
 * that state (unchecked; missing if it was not loaded by then).
 */
export interface Rescue {
  draft: Draft;
  base: Draft;
  undo?: unknown;
}

/** The beginning of a draft that could never be saved, whose only copy is what its page left behind; undefined if none. */
export function neverStored(id: string, now: Date): Draft | undefined {
  const raw = loadRescue(id) as Partial<Record<keyof Rescue, unknown>> | undefined;
  try {
    const base = restore(raw?.base, procedures, now).draft as Draft;
    return base.id === id && base.revision === 0 ? base : undefined;
  } catch {
    return undefined;
  }
}

/** Drafts of `neverStored` as their pages left them, most recently changed first. */
export function leftBehind(now: Date): readonly Draft[] {
  const drafts = neverStoredIds().flatMap((id) => {
    const base = neverStored(id, now);
    if (!base) return [];
    try {
      return [restore((loadRescue(id) as Partial<Rescue>).draft, procedures, now).draft as Draft];
    } catch {
      // Its address opens what can be read of it.
      return [base];
    }
  });
  return drafts.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/**
 * Merges the changes that were not yet saved when the page was closed into the open draft. Where the saved draft has
 * changed in the same place since, the saved answer wins, and the other one goes into the history under a name.
 */
export async function recoverLastEdits(session: KeptDraft, now: Date): Promise<void> {
  const { id } = session.draft;
  const raw = loadRescue(id) as Partial<Record<keyof Rescue, unknown>> | undefined;
  if (raw === undefined) return;
  try {
    const [draft, base] = [raw.draft, raw.base].map((one) => restore(one, procedures, now).draft) as [Draft, Draft];
    if (draft.id !== id || draft.procedure !== session.procedure.id) throw new Error('of another draft');
    const saved = session.draft;
    const log = raw.undo === undefined ? undefined : checkLog(raw.undo, session.procedure);
    session.autosave.undo = () => log;
    const title = saved.title === base.title ? draft.title : saved.title;
    const write = async (values: Values) => {
      const { revision } = session.draft;
      if (
        revision > 0 &&
        title === session.draft.title &&
        JSON.stringify(values) === JSON.stringify(session.draft.values)
      )
        return;
      session.adopt({ ...session.draft, title, values, updatedAt: now.toISOString() });
      session.autosave.touch();
      await session.autosave.flush();
    };
    const { values, clashes } = mergeValues(base.values, saved.values, draft.values);
    if (clashes.length > 0) {
      await write(mergeValues(base.values, draft.values, saved.values).values);
      await nameRevision(id, session.draft.revision, '閉じる直前の内容');
    }
    await write(values);
  } catch {
    // The record is malformed or of a later version: only the saved draft is left.
  }
  session.autosave.undo = undefined;
  // A draft that was deleted in the meantime must not come back by itself.
  if (session.autosave.state !== 'failed' || session.autosave.gone) dropRescue(id);
}
