import type { Path } from '../../definition/types.js';
import type { Remark, Review, Thread, Tick, Wish } from './types.js';

const change = (review: Review, id: string, how: (thread: Thread) => Thread): Review => ({
  ...review,
  threads: review.threads.map((thread) => (thread.id === id ? how(thread) : thread)),
});

/** Adds a thread on an answer. These functions return a new review and leave the given one unchanged. */
export function addThread(review: Review, path: Path, wish: Wish, remark: Remark): Review {
  return { ...review, threads: [...review.threads, { ...remark, path, wish, settled: null, replies: [] }] };
}

/** Adds a reply to a thread; a settled thread is reopened. */
export function addReply(review: Review, id: string, remark: Remark): Review {
  return change(review, id, (thread) => ({
    ...thread,
    settled: thread.settled?.is ? { is: false, by: remark.by, at: remark.at } : thread.settled,
    replies: [...thread.replies, remark],
  }));
}

/** Marks a thread as settled, or reopens it. */
export function settle(review: Review, id: string, is: boolean, by: string, at: string): Review {
  return change(review, id, (thread) => ({ ...thread, settled: { is, by, at } }));
}

/** Whether a remark has not been sent yet; a sent one can no longer be deleted. */
export function isUnsent(review: Review, { at }: Remark): boolean {
  return review.common === null || at > review.common.at;
}

/** Removes a thread that has not been sent; a sent one stays. */
export function removeThread(review: Review, id: string): Review {
  return { ...review, threads: review.threads.filter((thread) => thread.id !== id || !isUnsent(review, thread)) };
}

/** Marks an answer as checked, or removes the mark. */
export function tick(review: Review, path: Path, mark: Tick): Review {
  return { ...review, ticks: { ...review.ticks, [path]: mark } };
}
