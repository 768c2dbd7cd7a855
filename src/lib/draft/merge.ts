import { ownOf } from './own.js';
import { same } from './same.js';
import type { Json, Values } from './types.js';

/** The result of merging two states of a draft. */
export interface Merged {
  values: Values;
  /** The paths that both sides changed differently; the merged values have mine, and the user should review theirs. */
  clashes: readonly string[];
}

type Record_ = Readonly<Record<string, Json>>;
const isRecord = (value: Json | undefined): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type One = { value: Json | undefined; clashes: string[] };

function mergeOne(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined, path: string): One {
  if (same(mine, theirs) || same(theirs, base)) return { value: mine, clashes: [] };
  if (same(mine, base)) return { value: theirs, clashes: [] };
  if (isRecord(base) && isRecord(mine) && isRecord(theirs)) {
    const { values, clashes } = mergeValues(base, mine, theirs, `${path}.`);
    return { value: values, clashes: [...clashes] };
  }
  // Entries of a list can be matched by index only if none was added or removed.
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    const [b, m, t] = [base, mine, theirs] as readonly Json[][];
    if (b!.length === m!.length && m!.length === t!.length) {
      const merged = b!.map((_, index) => mergeOne(b![index], m![index], t![index], `${path}[${index}]`));
      return { value: merged.map(({ value }) => value ?? ''), clashes: merged.flatMap(({ clashes }) => clashes) };
    }
  }
  return { value: mine, clashes: [path] };
}

/**
 * Merges two sets of answers that diverged from `base` (three-way merge). An answer changed on one side only is taken
 * from that side; if both changed it, mine is kept and the path reported in `clashes`.
 */
export function mergeValues(base: Values, mine: Values, theirs: Values, prefix = ''): Merged {
  const values: Record<string, Json> = {};
  const clashes: string[] = [];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const one = mergeOne(ownOf(base, key), ownOf(mine, key), ownOf(theirs, key), prefix + key);
    if (one.value !== undefined) values[key] = one.value;
    clashes.push(...one.clashes);
  }
  return { values, clashes };
}
