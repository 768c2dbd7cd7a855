import { entryPath, isField, itemsByPattern, labelOf, patternOf } from '../definition/walk.js';
import type { Field, Item, Path, Procedure } from '../definition/types.js';
import type { Json, Values } from './types.js';

/** A value that had to be changed when the file was read. */
export interface Report {
  path: Path;
  label: string;
  message: string;
}

interface Reading {
  procedure: Procedure;
  reports: Report[];
}

const isScalar = (value: unknown): value is number | boolean => typeof value === 'number' || typeof value === 'boolean';
const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const TYPED = new Set(['check', 'files', 'forms']);

/** Converts a number or boolean in a text field to text and reports it; other wrong types stay for the checks. */
function readField(reading: Reading, field: Field, path: Path, value: Json): Json {
  if (TYPED.has(field.kind) || !isScalar(value)) return value;
  const message = `文字ではなく${typeof value === 'number' ? '数' : '真偽'}の値だったので、文字として読みました。`;
  reading.reports.push({ path, label: labelOf(field, path), message });
  return String(value);
}

/** Wraps a single value in a list if the field is a list, and reports it. */
function asList(reading: Reading, item: Item, path: Path, value: Json): Json {
  const single = item.kind === 'records' ? isRecord(value) : typeof value === 'string' || typeof value === 'number';
  if (!single || value === '') return value;
  reading.reports.push({
    path,
    label: labelOf(item, path),
    message: '一覧ではなく一つの値だったので、1番目として読みました。',
  });
  return [value];
}

function readItem(reading: Reading, item: Item, path: Path, stored: Json): Json {
  if (isField(item)) return readField(reading, item, path, stored);
  const list = asList(reading, item, path, stored);
  if (!Array.isArray(list)) return list;
  return list.map((entry: Json, index) => {
    const at = entryPath(path, index);
    if (item.kind === 'values') return readField(reading, item.item, at, entry);
    return isRecord(entry) ? readRecord(reading, entry, `${at}.`) : entry;
  });
}

function readRecord(reading: Reading, values: Readonly<Record<string, Json>>, prefix: string): Record<string, Json> {
  const items = itemsByPattern(reading.procedure);
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const item = items.get(patternOf(prefix + key))?.item;
      return [key, item ? readItem(reading, item, prefix + key, value) : value];
    }),
  );
}

/** Reads a file's values. Texts and unknown keys stay unchanged; wrong types are converted if possible and reported. */
export function readValues(procedure: Procedure, values: object): { values: Values; reports: readonly Report[] } {
  const reading: Reading = { procedure, reports: [] };
  return { values: readRecord(reading, values as Record<string, Json>, ''), reports: reading.reports };
}
