import { mergeValues } from '../merge.js';
import type { Values } from '../types.js';
import { mergeReviews } from './merge.js';
import type { RestoredReview } from './restore.js';
import type { Review } from './types.js';

/** The result of receiving a review file for a draft that is already stored. */
export interface Received {
  review: Review;
  values: Values;
  /** The paths of answers that both sides have changed; the stored answers are kept for these. */
  clashes: readonly string[];
}

/**
 * Merges a review file into the stored draft. If both sides have a common state (the last file sent or received), only
 * the answers that the other side changed since then are taken; otherwise all of its answers are.
 * @param take whether to take the file's answers, or only its remarks
 * @param at the moment of receiving, ISO 8601, UTC
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
