import { ownOf } from '../own.js';
import type { Remark, Review, Thread, Tick } from './types.js';

function union<T extends { id: string }>(mine: readonly T[], theirs: readonly T[], both: (a: T, b: T) => T): T[] {
  const known = new Map(mine.map((one) => [one.id, one]));
  for (const one of theirs) {
    const own = known.get(one.id);
    known.set(one.id, own ? both(own, one) : one);
  }
  return [...known.values()];
}

const byTime = (a: Remark, b: Remark) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id);
const later = <T extends { at: string }>(a: T, b: T): T => (b.at > a.at ? b : a);

function mergeThread(mine: Thread, theirs: Thread): Thread {
  const settled =
    mine.settled && theirs.settled ? later(mine.settled, theirs.settled) : (mine.settled ?? theirs.settled);
  return { ...mine, settled, replies: union(mine.replies, theirs.replies, (own) => own) };
}

/** What both sides have said: nothing of either is lost, the later word on a thread or a tick counts. */
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
