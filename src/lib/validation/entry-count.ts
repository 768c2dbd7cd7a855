import type { Counts, Path } from '../definition/types.js';
import type { Read } from '../definition/visible.js';
import { isEmpty } from '../kinds/index.js';

/** What a count field should say in the entry that `prefix` (`userCodes[0].`) names, after the list that it counts. */
export function countEntries({ list, plus }: Counts, prefix: Path, read: Read): number {
  const entries = read(prefix + list);
  return plus + (Array.isArray(entries) ? entries.filter((entry) => !isEmpty(entry)).length : 0);
}
