import { ownOf } from '../own.js';
import type { Remark, Review, Thread, Tick } from './types.js';

function union<T extends { id: string }>(mine: readonly T[], theirs: readonly T[], both: (a: T, b: T) => T): T[] {
  const known = new Map(mine.map((one) => [one.id, one]));
  for (const one of theirs) {
    const existing = known.get(one.id);
    known.set(one.id, existing ? both(existing, one) : one);
  }
  return [...known.values()];
}

const byTime = (a: Remark, b: Remark) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id);
const later = <T extends { at: string }>(a: T, b: T): T => (b.at > a.at ? b : a);

function mergeThread(mine: Thread, theirs: Thread): Thread {
  const settled =
    mine.settled && theirs.settled ? later(mine.settled, theirs.settled) : (mine.settled ?? theirs.settled);
  return { ...mine, settled, replies: union(mine.replies, theirs.replies, (reply) => reply) };
}

/** Merges two reviews without losing a thread or reply; for settled states and ticks, the later one counts. */
export function mergeReviews(mine: Review, theirs: Pick<Review, 'threads' | 'ticks' | 'aside'>): Review {
  const ticks: Record<string, Tick> = { ...mine.ticks };
  for (const [path, tick] of Object.entries(theirs.ticks)) {
    const own = ownOf(mine.ticks, path);
    ticks[path] = own ? later(own, tick) : tick;
  }
  const aside = [
    ...new Map([...(mine.aside ?? []), ...(theirs.aside ?? [])].map((one) => [JSON.stringify(one), one])).values(),
  ];
  const threads = union(mine.threads, theirs.threads, mergeThread)
    .map((thread) => ({ ...thread, replies: [...thread.replies].sort(byTime) }))
    .sort(byTime);
  return { ...mine, threads, ticks, ...(aside.length > 0 ? { aside } : {}) };
}
