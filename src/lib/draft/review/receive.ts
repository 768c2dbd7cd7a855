import { mergeWith } from '../merge.js';
import { same } from '../same.js';
import type { Values } from '../types.js';
import { basesOf, share } from './exchange.js';
import { mergeReviews } from './merge.js';
import type { RestoredReview } from './restore.js';
import type { Review } from './types.js';

/** The result of receiving a review file for a draft that is already stored. */
export interface Received {
  review: Review;
  values: Values;
  /**
   * The paths of answers that both sides have changed, or of which nobody can say who changed them last; the stored
   * answers are kept for these.
   */
  clashes: readonly string[];
}

/**
 * Merges a review file into the stored draft. If files were exchanged before, only the answers that the other side
 * changed since then are taken; otherwise all of its answers are. Answers that are not taken stay changes of the other
 * side, so that a later file offers them again.
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
  const merged: Review = { ...mergeReviews(mine.review, file.review), before: { at, values: mine.values } };
  const shared = take || same(mine.values, theirs);
  const review = shared ? share(merged, { at, values: theirs, from: file.sentAt }) : merged;
  if (!take) return { review, values: mine.values, clashes: [] };
  const bases = basesOf(mine.review, file.replyTo);
  return { review, ...mergeWith(bases.length > 0 ? bases : [mine.values], mine.values, theirs) };
}
