import { fieldAt } from '../definition/walk.js';
import type { Field, Procedure, RecordList, ValueList } from '../definition/types.js';
import type { Read } from '../definition/visible.js';
import { getAt } from './paths.js';
import type { Draft, Values } from './types.js';

/** What a field holds when nothing is stored: a settled value, or today for a day that follows the calendar. */
function standing(field: Field | undefined, values: Values, today: string): unknown {
  if (field?.kind === 'fixed') return field.value;
  if (typeof field?.initial !== 'object') return undefined;
  const told = field.initial.until && getAt(values, field.initial.until);
  return typeof told === 'string' && /^\d{8}$/.test(told) ? told : today;
}

/**
 * Reads a draft as the page, the checks and the sheet see it: the stored value, else what stands without one.
 * `today` is YYYYMMDD in Japan.
 */
export function reader(procedure: Procedure, draft: Draft, today: string): Read {
  return (path) => getAt(draft.values, path) ?? standing(fieldAt(procedure, path), draft.values, today);
}

/** How many entries of a list are shown: those stored, and one to begin with where at least one is needed. */
export function entryCount(list: ValueList | RecordList, stored: unknown): number {
  const length = Array.isArray(stored) ? stored.length : 0;
  return list.need === 'required' ? Math.max(1, length) : length;
}
