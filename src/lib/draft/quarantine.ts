import { splitPath, type Step } from '../definition/walk.js';
import type { Path } from '../definition/ids.js';
import { isEnvelope } from './envelope.js';
import { setOwn } from './own.js';
import type { Json, Values } from './json.js';

/**
 * A value of a file or record that no view could display: kept unchanged, shown nowhere, and written back on export.
 */
export interface Quarantined {
  /** Where the value was: among the answers, or in the envelope around them. */
  readonly part: 'values' | 'envelope';
  /** The path of the answer, with the indices of the original list; or the name of the envelope's member. */
  readonly path: Path;
  readonly value: Json;
  /** The value is the rest of a list, beginning with the entry at `path`. */
  readonly rest?: true;
}

/** The maximum number of items: more than a file within the reader's limits can hold. */
const MOST = 100_000;

/** Reads the values that an earlier reading set aside; undefined if this is not a valid list of them. */
export function readQuarantine(stored: unknown): readonly Quarantined[] | undefined {
  if (stored === undefined) return [];
  if (!Array.isArray(stored) || stored.length > MOST) return undefined;
  const items = stored.flatMap((item: unknown): Quarantined[] => {
    if (!isEnvelope(item)) return [];
    const { part, path, value, rest } = item;
    if (rest !== undefined && (rest !== true || !Array.isArray(value))) return [];
    if ((part !== 'values' && part !== 'envelope') || typeof path !== 'string' || path.length > 300) return [];
    return value === undefined ? [] : [{ part, path, value: value as Json, ...(rest ? { rest } : {}) }];
  });
  return items.length === stored.length ? items : undefined;
}

/** Puts a value back. Undefined if its place is taken by another value, or its list is gone or has become shorter. */
function put(at: Json | undefined, [step, ...rest]: readonly Step[], item: Quarantined): Json | undefined {
  const { value } = item;
  if (step === undefined) return undefined;
  if (typeof step === 'number') {
    if (!Array.isArray(at)) return undefined;
    const list = at as readonly Json[];
    const entries = item.rest ? (value as readonly Json[]) : [value];
    if (rest.length === 0)
      return step > list.length ? undefined : [...list.slice(0, step), ...entries, ...list.slice(step)];
    const inner = step < list.length ? put(list[step], rest, item) : undefined;
    return inner === undefined ? undefined : list.with(step, inner);
  }
  if (!isEnvelope(at)) return undefined;
  const there = Object.hasOwn(at, step) ? (at[step] as Json) : undefined;
  if (rest.length === 0) return there === undefined ? setOwn(at as Values, step, value) : undefined;
  const inner = put(there, rest, item);
  return inner === undefined ? undefined : setOwn(at as Values, step, inner);
}

/**
 * Puts the values that were set aside back in place, in the order in which they were taken out. `left` has those that
 * no longer have a place, because something else is there now.
 */
export function giveBack(values: Values, items: readonly Quarantined[]): { values: Values; left: Quarantined[] } {
  let given = values;
  const left: Quarantined[] = [];
  for (const item of items) {
    const next = item.part === 'values' ? put(given, splitPath(item.path), item) : undefined;
    if (next === undefined) left.push(item);
    else given = next as Values;
  }
  return { values: given, left };
}
