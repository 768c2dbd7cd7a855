import type { StoreNames } from 'idb';
import type { Procedure } from '../definition/types.js';
import { checkReview } from '../draft/review/restore.js';
import { isSilent, type Review } from '../draft/review/types.js';
import type { Schema } from './db.js';
import { GoneError } from './drafts.js';
import { writeTogether, type Writing } from './together.js';

/** Makes the new comments from those stored. */
export type ReviewChange = (stored: Review) => Review;

/** Changes the comments on a draft within a transaction; see `changeReview`. */
export async function changeReviewWithin<Others extends StoreNames<Schema> = never>(
  transaction: Writing<('drafts' | 'reviews' | Others)[]>,
  draftId: string,
  procedure: Procedure,
  change: ReviewChange,
): Promise<Review> {
  const reviews = transaction.objectStore('reviews');
  const review = change(checkReview((await reviews.get(draftId))?.review, procedure));
  if (isSilent(review) && review.common === null) await reviews.delete(draftId);
  else if (!(await transaction.objectStore('drafts').getKey(draftId))) throw new GoneError();
  else await reviews.put({ draftId, review });
  return review;
}

/**
 * Changes the comments on a draft as they are stored by then, in one transaction, so that what another tab has stored
 * meanwhile is not lost. An empty review is deleted.
 * @param change may be called again
 * @returns the comments as stored now
 * @throws GoneError if the draft is not stored. QuotaExceededError if the disk is full
 */
export const changeReview = (draftId: string, procedure: Procedure, change: ReviewChange): Promise<Review> =>
  writeTogether(['drafts', 'reviews'], (transaction) => changeReviewWithin(transaction, draftId, procedure, change));
