import { itemsByPattern, listAt } from '../definition/walk.js';
import type { Field, Path, Procedure } from '../definition/types.js';
import { startEntry } from './create.js';
import { getAt, setAt } from './paths.js';
import { followCompany } from './title.js';
import type { Draft, Json, Values } from './types.js';

const flows = new WeakMap<Procedure, ReadonlyMap<string, readonly string[]>>();

/** The fields that copy another field's value (`startsAs`), by the id of the field they copy. */
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

function flowOn(procedure: Procedure, draft: Draft, values: Values, path: Path, value: Json): Values {
  const before = getAt(draft.values, path);
  let next = values;
  for (const target of flowsOf(procedure).get(path) ?? []) {
    const there = getAt(next, target) ?? '';
    const mark = draft.template?.fields[target];
    if (mark?.locked && mark.prefilled === there) continue;
    if (there === '' || there === before) next = setAt(next, target, value);
  }
  return next;
}

function withValues(draft: Draft, values: Values, now: Date): Draft {
  return { ...draft, values, updatedAt: now.toISOString() };
}

/**
 * A draft with one answer changed. Fields that copy this one (`startsAs`) follow as long as they are empty or still
 * have the same value, so that nothing has to be typed twice; not where the template has locked it. The title follows the
 * company's name.
 */
export function setValue(procedure: Procedure, draft: Draft, path: Path, value: Json, now: Date): Draft {
  if (getAt(draft.values, path) === value) return draft;
  const values = flowOn(procedure, draft, setAt(draft.values, path, value), path, value);
  return followCompany(procedure, draft, withValues(draft, values, now));
}

/** A draft with one more entry at the end of a list. @param count how many entries are shown now */
export function addEntry(procedure: Procedure, draft: Draft, list: Path, count: number, now: Date): Draft {
  const item = listAt(procedure, list);
  if (!item || count >= item.max) return draft;
  const entry = item.kind === 'records' ? startEntry(item.sections) : '';
  return withValues(draft, setAt(draft.values, `${list}[${count}]`, entry), now);
}

/** A draft without one entry of a list; later entries move up. */
export function removeEntry(draft: Draft, list: Path, index: number, now: Date): Draft {
  const entries = getAt(draft.values, list);
  if (!Array.isArray(entries)) return draft;
  return withValues(draft, setAt(draft.values, list, entries.filter((_, at) => at !== index) as Json), now);
}
