import type { Procedure } from '../definition/types.js';
import { checkReview } from '../draft/review/restore.js';
import { isSilent, type Review } from '../draft/review/types.js';
import { GoneError } from './drafts.js';
import { writeTogether } from './together.js';

/**
 * Changes the comments on a draft as they are stored by then, in one transaction, so that what another tab has stored
 * meanwhile is not lost. An empty review is deleted.
 * @param change makes the new comments from those stored; may be called again
 * @returns the comments as stored now
 * @throws GoneError if the draft is not stored. QuotaExceededError if the disk is full
 */
export async function changeReview(
  draftId: string,
  procedure: Procedure,
  change: (stored: Review) => Review,
): Promise<Review> {
  return writeTogether(['drafts', 'reviews'], async (transaction) => {
    const reviews = transaction.objectStore('reviews');
    const review = change(checkReview((await reviews.get(draftId))?.review, procedure));
    if (isSilent(review) && review.common === null) await reviews.delete(draftId);
    else if (!(await transaction.objectStore('drafts').getKey(draftId))) throw new GoneError();
    else await reviews.put({ draftId, review });
    return review;
  });
}
