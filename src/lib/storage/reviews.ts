import type { Procedure } from '../definition/types.js';
import { checkReview } from '../draft/review/restore.js';
import { isSilent, type Review } from '../draft/review/types.js';
import { database } from './db.js';

/** The comments on a draft; an empty review if there are none or they cannot be read. */
export async function loadReview(draftId: string, procedure?: Procedure): Promise<Review> {
  return checkReview((await (await database()).get('reviews', draftId))?.review, procedure);
}

/** Stores the comments on a draft, in this browser only; an empty review is deleted. */
export async function saveReview(draftId: string, review: Review): Promise<void> {
  const db = await database();
  if (isSilent(review) && review.common === null) await db.delete('reviews', draftId);
  else await db.put('reviews', { draftId, review });
}
