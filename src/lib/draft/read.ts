import { fieldAt } from '../definition/walk.js';
import type { Field, Procedure, RecordList, ValueList } from '../definition/types.js';
import type { Read } from '../definition/visible.js';
import { getAt } from './paths.js';
import type { Draft } from './types.js';

/** What a field holds when nothing is stored: a settled value, or today for a day that follows the calendar. */
function standing(field: Field | undefined, today: string): unknown {
  if (field?.kind === 'fixed') return field.value;
  if (typeof field?.initial === 'object') return today;
  return undefined;
}

/**
 * Reads a draft as the page, the checks and the sheet see it: the stored value, else what stands without one.
 * `today` is YYYYMMDD in Japan.
 */
export function reader(procedure: Procedure, draft: Draft, today: string): Read {
  return (path) => getAt(draft.values, path) ?? standing(fieldAt(procedure, path), today);
}

/** How many entries of a list are shown: those stored, and one to begin with where at least one is needed. */
export function entryCount(list: ValueList | RecordList, stored: unknown): number {
  const length = Array.isArray(stored) ? stored.length : 0;
  return list.need === 'required' ? Math.max(1, length) : length;
}
