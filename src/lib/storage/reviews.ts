import type { Procedure } from '../definition/types.js';
import { checkReview } from '../draft/review/restore.js';
import type { Review } from '../draft/review/types.js';
import { database } from './db.js';

/** The comments on a draft; an empty review if there are none or they cannot be read. */
export async function loadReview(draftId: string, procedure?: Procedure): Promise<Review> {
  return checkReview((await (await database()).get('reviews', draftId))?.review, procedure);
}
