import type { Procedure } from '../definition/types.js';
import type { Draft } from '../draft/types.js';
import { changeReviewWithin, type ReviewChange } from './change-review.js';
import { SAVING, saveWithin } from './drafts.js';
import { putNamed } from './revisions.js';
import { writeTogether } from './together.js';

/** A state for the history, under a name. */
export interface Named {
  draft: Draft;
  name: string;
}

/** What a file of comments changes besides the comments. */
export interface ReceivedAnswers {
  /** The new state of the draft, with the revision of the one that it is made from. */
  draft: Draft;
  /** States to find in the history, the new one not among them. */
  named: readonly Named[];
}

/**
 * Stores what a file of comments brings, all or nothing, and takes the draft out of the bin: its user has just asked for
 * it.
 * @param answers undefined if the file brings comments only
 * @param change makes the new comments from those stored by then; may be called again
 * @returns the draft as saved; undefined if it was not
 * @throws as `saveDraft`, and GoneError if there is no draft for the comments; then nothing has changed
 */
export const keepReceived = (
  draftId: string,
  procedure: Procedure,
  answers: ReceivedAnswers | undefined,
  change: ReviewChange,
  now: Date,
): Promise<Draft | undefined> =>
  writeTogether([...SAVING, 'reviews'], async (transaction) => {
    const drafts = transaction.objectStore('drafts');
    const stored = await drafts.get(draftId);
    if (stored) await drafts.put({ ...stored, deletedAt: null });
    // Before the new state is added, which otherwise replaces the one before it within a minute.
    for (const { draft, name } of answers?.named ?? [])
      await putNamed(transaction.objectStore('revisions'), draft, name, now);
    const saved = answers && (await saveWithin(transaction, answers.draft, now));
    await changeReviewWithin(transaction, draftId, procedure, change);
    return saved;
  });
