import type { Counts, Path } from '../definition/types.js';
import type { Read } from '../definition/visible.js';
import { isEmpty } from '../kinds/index.js';

/** People listed in one entry: 専務取締役、常務取締役. */
const BETWEEN = /[、，,；;]/u;
const named = (entry: unknown) =>
  typeof entry === 'string'
    ? entry.split(BETWEEN).filter((name) => name.trim() !== '').length
    : Number(!isEmpty(entry));

/** What a count field should say in the entry that `prefix` (`userCodes[0].`) names, after the list that it counts. */
export function countEntries({ list, plus }: Counts, prefix: Path, read: Read): number {
  const entries = read(prefix + list);
  return plus + (Array.isArray(entries) ? entries.reduce<number>((sum, entry) => sum + named(entry), 0) : 0);
}
