import type { Values } from '../types.js';
import { REVIEW_LIMITS } from './restore.js';
import type { Exchange, Review } from './types.js';

/** The files exchanged so far, latest first. */
const exchanges = ({ common, earlier = [] }: Review): readonly Exchange[] => (common ? [common, ...earlier] : earlier);

/** A review that remembers a file as the last one sent or received. Returns a new review. */
export function share(review: Review, exchange: Exchange): Review {
  const earlier = exchanges(review).slice(0, REVIEW_LIMITS.earlier);
  return { ...review, common: exchange, ...(earlier.length > 0 ? { earlier } : {}) };
}

/** The `sentAt` of the last file whose answers were received; undefined if there is none. */
export const lastReceived = (review: Review): string | undefined =>
  exchanges(review).find(({ from }) => from !== undefined)?.from;

/**
 * The answers that a file may have started from. What was sent from here after the file that it replies to has not
 * reached the other side yet. If it is not known which file it replies to, it may have started from any.
 * @param replyTo the `sentAt` of the last file that the sender had received
 */
export function basesOf(review: Review, replyTo: string | undefined): readonly Values[] {
  const all = exchanges(review);
  const start = all.findIndex(({ at, from }) => from === undefined && at === replyTo);
  const possible = start < 0 ? all : all.filter(({ from }, at) => at === start || (at < start && from !== undefined));
  return possible.map(({ values }) => values);
}
