import type { Path } from '../../definition/types.js';
import { isSettled, type Review } from '../../draft/review/types.js';

/** The paths with at least one unsettled comment thread. */
export function commentedPaths({ threads }: Review): ReadonlySet<Path> {
  return new Set(threads.filter((thread) => !isSettled(thread)).map(({ path }) => path));
}
