import type { Path } from '../definition/types.js';
import { getAt } from '../draft/paths.js';
import type { Draft } from '../draft/types.js';
import { isAttachment } from '../kinds/lists.js';

/** The list of an entry's path: `userCodes[3]` → `userCodes`. */
const listOf = (path: Path): Path => path.replace(/\[\d+\]$/, '');

/**
 * The paths of visible answers that could not be read and have not been entered again since. An unreadable list entry
 * is reported at its own path if it is visible there, otherwise at the list.
 * @param placed the paths of the visible fields and lists
 */
export function unreadPlaces({ quarantine, values }: Draft, placed: ReadonlySet<Path>): ReadonlySet<Path> {
  const places = new Set<Path>();
  for (const { part, path, value, rest } of quarantine ?? []) {
    // Nothing is missing if a file was listed twice, and a list that is too long gets its own message.
    if (part !== 'values' || rest || isAttachment(value) || getAt(values, path) !== undefined) continue;
    const place = placed.has(path) ? path : listOf(path);
    if (placed.has(place)) places.add(place);
  }
  return places;
}
