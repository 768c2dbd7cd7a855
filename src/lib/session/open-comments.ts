import type { Path } from '../definition/types.js';
import { isSettled, type Review } from '../draft/review/types.js';

/** How many unsettled comment threads each answer has; those with none are left out. */
export function openComments({ threads }: Review): ReadonlyMap<Path, number> {
  const open = new Map<Path, number>();
  for (const thread of threads) if (!isSettled(thread)) open.set(thread.path, (open.get(thread.path) ?? 0) + 1);
  return open;
}
