import type { Json, Values } from './json.js';

/** A record's own value for a key; undefined for what every object inherits, such as `toString`. */
export function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A copy of the record with one key set. A computed key always becomes an own property, even `__proto__`. */
export const setOwn = (record: Values, key: string, value: Json): Values => ({ ...record, [key]: value });
