import type { Json, Values } from './json.js';

/** What stands under a key itself: `toString` and the like, which every object inherits, are no answers. */
export function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The record with one key more or changed. A key in brackets is the record's own, whatever it is called. */
export const setOwn = (record: Values, key: string, value: Json): Values => ({ ...record, [key]: value });
