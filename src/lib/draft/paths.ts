import { splitPath, type Step } from '../definition/walk.js';
import type { Path } from '../definition/types.js';
import type { Json, Values } from './types.js';

const isRecord = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The stored value at a path; undefined if there is none. */
export function getAt(values: Values, path: Path): Json | undefined {
  let at: Json | undefined = values;
  for (const step of splitPath(path)) {
    if (typeof step === 'number') at = Array.isArray(at) ? (at as readonly Json[])[step] : undefined;
    else at = isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at;
}

function put(at: Json | undefined, [step, ...rest]: readonly Step[], value: Json): Json {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(at) ? [...(at as readonly Json[])] : [];
    // Fill skipped indices with empty entries: holes in an array would become null in JSON.
    while (list.length < step) list.push(rest.length === 0 ? '' : {});
    list[step] = put(list[step], rest, value);
    return list;
  }
  const record = isRecord(at) ? at : {};
  return { ...record, [step]: put(Object.hasOwn(record, step) ? record[step] : undefined, rest, value) };
}

/** A copy of the values with one path changed; everything else is shared with the original. */
export function setAt(values: Values, path: Path, value: Json): Values {
  return put(values, splitPath(path), value) as Values;
}
