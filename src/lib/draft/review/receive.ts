import { mergeValues } from '../merge.js';
import type { Values } from '../types.js';
import { mergeReviews } from './merge.js';
import type { RestoredReview } from './restore.js';
import type { Review } from './types.js';

/** What comes of a file with remarks where the draft is here already. */
export interface Received {
  review: Review;
  values: Values;
  /** Answers that both sides have changed since they last agreed: what stands here stays. */
  clashes: readonly string[];
}

/**
 * Brings a file's remarks, and where `take` says so its answers, to the draft that is here. With something in common
 * (the last file sent or received) only what the other side changed since is taken; without, all of its answers are.
 */
export function receive(
  mine: { values: Values; review: Review },
  file: RestoredReview,
  take: boolean,
  at: string,
): Received {
  const theirs = file.draft.values;
  const merged = mergeReviews(mine.review, file.review);
  const review: Review = {
    ...merged,
    common: { at, values: theirs },
    before: { at, values: mine.values },
  };
  if (!take) return { review, values: mine.values, clashes: [] };
  return { review, ...mergeValues(mine.review.common?.values ?? mine.values, mine.values, theirs) };
}
