import { fieldAt } from '../definition/walk.js';
import type { Field, Path, Procedure, RecordList, ValueList } from '../definition/types.js';
import type { Read } from '../definition/visible.js';
import { getAt } from './paths.js';
import type { Draft, Json } from './types.js';

/** Reads the stored value at a path; undefined if there is none. */
type Stored = (path: Path) => Json | undefined;

/** The value of a field that is not stored: a fixed value, or for some dates today or the date of another field. */
function defaultValue(field: Field | undefined, stored: Stored, today: string): unknown {
  if (field?.kind === 'fixed') return field.value;
  if (typeof field?.initial !== 'object') return undefined;
  const told = field.initial.until && stored(field.initial.until);
  return typeof told === 'string' && /^\d{8}$/.test(told) ? told : today;
}

/**
 * Returns a function that reads a draft's effective values, as used by the page, the checks and the sheet: the stored
 * value, or the default if nothing is stored.
 * @param today YYYYMMDD in Japan
 */
export function reader(procedure: Procedure, draft: Draft, today: string): Read {
  return readerOf(procedure, (path) => getAt(draft.values, path), today);
}

/** The same for values that are stored in another way. */
export function readerOf(procedure: Procedure, stored: Stored, today: string): Read {
  return (path) => stored(path) ?? defaultValue(fieldAt(procedure, path), stored, today);
}

/** How many entries of a list are shown: the stored ones, but at least one if the list is required. */
export function entryCount(list: ValueList | RecordList, stored: unknown): number {
  const length = Array.isArray(stored) ? stored.length : 0;
  return list.need === 'required' ? Math.max(1, length) : length;
}
