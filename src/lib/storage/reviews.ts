import type { Procedure } from '../definition/types.js';
import { checkReview } from '../draft/review/restore.js';
import { isSilent, type Review } from '../draft/review/types.js';
import { database } from './db.js';

/** What is said about a draft; nothing where nothing is, or where nothing can be read. */
export async function loadReview(draftId: string, procedure?: Procedure): Promise<Review> {
  return checkReview((await (await database()).get('reviews', draftId))?.review, procedure);
}

/** Keeps what is said about a draft, in this browser alone; a review that says nothing takes no room. */
export async function saveReview(draftId: string, review: Review): Promise<void> {
  const db = await database();
  if (isSilent(review) && review.common === null) await db.delete('reviews', draftId);
  else await db.put('reviews', { draftId, review });
}
