import type { Draft } from '../draft/types.js';
import { filesOf } from './attachments.js';
import { keepable } from './kept-bytes.js';
import { SAVING, saveWithin } from './drafts.js';
import { writeTogether } from './together.js';

/**
 * Replaces a stored draft by another state and puts a copy of the replaced one into the bin, each with its attachments,
 * in one transaction.
 * @param before the copy, with an id of its own
 * @param id the stored draft's id
 * @param after the new state, with the stored draft's id and revision
 * @param files the new state's attachments by SHA-256
 * @returns the new state as saved
 * @throws as `saveDraft`; then nothing has changed
 */
export async function replaceWith(
  before: Draft,
  id: string,
  after: Draft,
  files: ReadonlyMap<string, Blob>,
  now: Date,
): Promise<Draft> {
  const [old, own] = await Promise.all([filesOf(id).then(keepable), keepable(files)]);
  return writeTogether(SAVING, async (transaction) => {
    await saveWithin(transaction, before, now, { files: old });
    const copy = await transaction.objectStore('drafts').get(before.id);
    if (copy) await transaction.objectStore('drafts').put({ ...copy, deletedAt: now.toISOString() });
    // Replacing a draft that is in the bin takes it out: its user has just asked for it.
    const stored = await transaction.objectStore('drafts').get(id);
    if (stored) await transaction.objectStore('drafts').put({ ...stored, deletedAt: null });
    return saveWithin(transaction, after, now, { files: own });
  });
}
