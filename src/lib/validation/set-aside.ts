import type { Path } from '../definition/types.js';
import { getAt } from '../draft/paths.js';
import type { Draft } from '../draft/types.js';
import { isAttachment } from '../kinds/lists.js';

/** The list of an entry's path: `userCodes[3]` → `userCodes`. */
const listOf = (path: Path): Path => path.replace(/\[\d+\]$/, '');

/**
 * Places of answers that could not be read and that nobody has given since. `placed`: the visible fields and lists; what
 * stood in a list speaks at its place there, else at the list.
 */
export function unreadPlaces({ quarantine, values }: Draft, placed: ReadonlySet<Path>): ReadonlySet<Path> {
  const places = new Set<Path>();
  for (const { part, path, value, rest } of quarantine ?? []) {
    // The same file twice is one file, and a list that is too long says so itself: nothing is missing.
    if (part !== 'values' || rest || isAttachment(value) || getAt(values, path) !== undefined) continue;
    const place = placed.has(path) ? path : listOf(path);
    if (placed.has(place)) places.add(place);
  }
  return places;
}
