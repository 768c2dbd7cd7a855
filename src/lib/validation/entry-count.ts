import type { Counts, Path } from '../definition/types.js';
import type { Read } from '../definition/visible.js';
import { isEmpty } from '../kinds/index.js';

/** What a count field should say in the entry that `prefix` (`userCodes[0].`) names, after the list that it counts. */
export function countEntries({ list, plus }: Counts, prefix: Path, read: Read): number {
  const entries = read(prefix + list);
  if (!Array.isArray(entries)) return plus;
  // An entry may name several: 専務取締役、常務取締役.
  const named = entries.flatMap((entry: unknown) => (typeof entry === 'string' ? entry.split(/[、，,]\s*/) : [entry]));
  return plus + named.filter((entry) => !isEmpty(entry)).length;
}
