import { itemsByPattern, listAt } from '../definition/walk.js';
import type { Field, Path, Procedure } from '../definition/types.js';
import { startEntry } from './create.js';
import { getAt, setAt } from './paths.js';
import type { Draft, Json, Values } from './types.js';

const flows = new WeakMap<Procedure, ReadonlyMap<string, readonly string[]>>();

/** Which fields take over another's value, by that other's id. */
function flowsOf(procedure: Procedure): ReadonlyMap<string, readonly string[]> {
  const known = flows.get(procedure);
  if (known) return known;
  const map = new Map<string, string[]>();
  for (const [pattern, { item }] of itemsByPattern(procedure)) {
    const from = (item as Field).startsAs;
    if (from) map.set(from, [...(map.get(from) ?? []), pattern]);
  }
  flows.set(procedure, map);
  return map;
}

function flowOn(procedure: Procedure, values: Values, path: Path, before: unknown, value: Json): Values {
  let next = values;
  for (const target of flowsOf(procedure).get(path) ?? []) {
    const there = getAt(next, target) ?? '';
    if (there === '' || there === before) next = setAt(next, target, value);
  }
  return next;
}

function withValues(draft: Draft, values: Values, now: Date): Draft {
  return { ...draft, values, updatedAt: now.toISOString() };
}

/**
 * The draft with one answer changed. A field that starts as this one follows while it is empty or still the same:
 * what is entered once flows on.
 */
export function setValue(procedure: Procedure, draft: Draft, path: Path, value: Json, now: Date): Draft {
  const before = getAt(draft.values, path);
  if (before === value) return draft;
  return withValues(draft, flowOn(procedure, setAt(draft.values, path, value), path, before, value), now);
}

/** The draft with one more entry at the end of a list; `count` is how many are shown now. */
export function addEntry(procedure: Procedure, draft: Draft, list: Path, count: number, now: Date): Draft {
  const item = listAt(procedure, list);
  if (!item || count >= item.max) return draft;
  const entry = item.kind === 'records' ? startEntry(item.sections) : '';
  return withValues(draft, setAt(draft.values, `${list}[${count}]`, entry), now);
}

/** The draft without one entry of a list; the ones behind it move up. */
export function removeEntry(draft: Draft, list: Path, index: number, now: Date): Draft {
  const entries = getAt(draft.values, list);
  if (!Array.isArray(entries)) return draft;
  return withValues(draft, setAt(draft.values, list, entries.filter((_, at) => at !== index) as Json), now);
}
