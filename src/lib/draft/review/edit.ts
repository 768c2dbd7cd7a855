import type { Path } from '../../definition/types.js';
import type { Remark, Review, Thread, Tick, Wish } from './types.js';

const change = (review: Review, id: string, how: (thread: Thread) => Thread): Review => ({
  ...review,
  threads: review.threads.map((thread) => (thread.id === id ? how(thread) : thread)),
});

/** The review with a new thread at an answer. */
export function addThread(review: Review, path: Path, wish: Wish, remark: Remark): Review {
  return { ...review, threads: [...review.threads, { ...remark, path, wish, settled: null, replies: [] }] };
}

/** The review with an answer to a thread. A thread that was settled is open again: somebody has more to say. */
export function addReply(review: Review, id: string, remark: Remark): Review {
  return change(review, id, (thread) => ({
    ...thread,
    settled: thread.settled?.is ? { is: false, by: remark.by, at: remark.at } : thread.settled,
    replies: [...thread.replies, remark],
  }));
}

/** The review with a thread settled, or open again. */
export function settle(review: Review, id: string, is: boolean, by: string, at: string): Review {
  return change(review, id, (thread) => ({ ...thread, settled: { is, by, at } }));
}

/** Whether a thread is still only here: what was sent cannot be taken back. */
export function isUnsent(review: Review, { at }: Remark): boolean {
  return review.common === null || at > review.common.at;
}

/** The review without a thread that was never sent; a sent one stays. */
export function removeThread(review: Review, id: string): Review {
  return { ...review, threads: review.threads.filter((thread) => thread.id !== id || !isUnsent(review, thread)) };
}

/** The review with an answer ticked as looked at, or the tick taken back. */
export function tick(review: Review, path: Path, mark: Tick): Review {
  return { ...review, ticks: { ...review.ticks, [path]: mark } };
}
