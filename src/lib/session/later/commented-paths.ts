import type { Path } from '../../definition/types.js';
import { isSettled, type Review } from '../../draft/review/types.js';

/** The answers at which something is said that is not settled. */
export function commentedPaths({ threads }: Review): ReadonlySet<Path> {
  return new Set(threads.filter((thread) => !isSettled(thread)).map(({ path }) => path));
}
