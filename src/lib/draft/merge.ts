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

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** Whether an entry stands at another index than before: one was removed before it and another added, or they were sorted. */
function isMoved(before: readonly Json[], list: readonly Json[]): boolean {
  const [old, now] = [before, list].map((entries) => entries.map((entry) => JSON.stringify(entry))) as [
    string[],
    string[],
  ];
  const gone = new Set(old.filter((text, at) => text !== now[at]));
  return now.some((text, at) => text !== old[at] && gone.has(text));
}

type One = { value: Json | undefined; clashes: string[] };

function mergeOne(
  bases: readonly (Json | undefined)[],
  mine: Json | undefined,
  theirs: Json | undefined,
  path: string,
): One {
  if (same(mine, theirs)) return { value: mine, clashes: [] };
  const [isMineOld, isTheirsOld] = [mine, theirs].map((value) => bases.some((base) => same(value, base)));
  // Both are old if there are several bases: nobody can say which is the later one.
  if (isMineOld !== isTheirsOld) return { value: isMineOld ? theirs : mine, clashes: [] };
  const records = bases.filter(isRecord);
  if (records.length > 0 && isRecord(mine) && isRecord(theirs)) {
    const { values, clashes } = mergeWith(records, mine, theirs, `${path}.`);
    return { value: values, clashes: [...clashes] };
  }
  // Entries of a list can be matched by index only if none was added, removed or moved; else two would become one.
  if (isList(mine) && isList(theirs) && mine.length === theirs.length) {
    const lists = bases.filter(isList).filter(({ length }) => length === mine.length);
    if (lists.length > 0 && !lists.some((list) => isMoved(list, mine) || isMoved(list, theirs))) {
      const merged = mine.map((one, index) =>
        mergeOne(
          lists.map((list) => list[index]),
          one,
          theirs[index],
          `${path}[${index}]`,
        ),
      );
      return { value: merged.map(({ value }) => value ?? ''), clashes: merged.flatMap(({ clashes }) => clashes) };
    }
  }
  return { value: mine, clashes: [path] };
}

/**
 * Merges two sets of answers that diverged from `base` (three-way merge). An answer changed on one side only is taken
 * from that side; if both changed it, mine is kept and the path reported in `clashes`.
 */
export const mergeValues = (base: Values, mine: Values, theirs: Values): Merged => mergeWith([base], mine, theirs);

/**
 * The same for answers that diverged from one of several bases. What one side has from any of them does not count as
 * changed by it; if both sides have different ones from them, mine is kept and the path reported in `clashes`.
 */
export function mergeWith(bases: readonly Values[], mine: Values, theirs: Values, prefix = ''): Merged {
  const values: Record<string, Json> = {};
  const clashes: string[] = [];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const one = mergeOne(
      bases.map((base) => ownOf(base, key)),
      ownOf(mine, key),
      ownOf(theirs, key),
      prefix + key,
    );
    if (one.value !== undefined) values[key] = one.value;
    clashes.push(...one.clashes);
  }
  return { values, clashes };
}
