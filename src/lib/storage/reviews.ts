import type { Procedure } from '../definition/types.js';
import { checkReview } from '../draft/review/restore.js';
import { isSilent, type Review } from '../draft/review/types.js';
import { database } from './db.js';
import { GoneError } from './drafts.js';
import { writeTogether } from './together.js';

/** The comments on a draft; an empty review if there are none or they cannot be read. */
export async function loadReview(draftId: string, procedure?: Procedure): Promise<Review> {
  return checkReview((await (await database()).get('reviews', draftId))?.review, procedure);
}

/**
 * Stores the comments on a draft, in this browser only; an empty review is deleted.
 * @throws GoneError if the draft is no longer stored
 */
export async function saveReview(draftId: string, review: Review): Promise<void> {
  await writeTogether(['drafts', 'reviews'], async (transaction) => {
    const reviews = transaction.objectStore('reviews');
    if (isSilent(review) && review.common === null) return void (await reviews.delete(draftId));
    if (!(await transaction.objectStore('drafts').getKey(draftId))) throw new GoneError();
    await reviews.put({ draftId, review });
  });
}
