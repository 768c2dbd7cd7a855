import { entryPath, isField, itemsByPattern, labelOf, patternOf } from '../definition/walk.js';
import type { Field, Item, Path, Procedure, RecordList, ValueList } from '../definition/types.js';
import { mostEntries } from '../kinds/hold.js';
import { kindOf } from '../kinds/index.js';
import type { Quarantined } from './quarantine.js';
import type { Json, Values } from './types.js';

/** A value that had to be changed when the file was read. */
export interface Report {
  path: Path;
  label: string;
  message: string;
}

/** The result of reading the values of a file. */
export interface ReadValues {
  values: Values;
  reports: readonly Report[];
  /** The values that no view could display, in their original order. */
  aside: readonly Quarantined[];
}

interface Reading {
  procedure: Procedure;
  reports: Report[];
  aside: Quarantined[];
  /** How many characters may still be read. */
  left: number;
}

/** The maximum length of all answers together: a hundred times the longest application, and still checked quickly. */
const MAX_CHARACTERS = 1_000_000;
const isScalar = (value: unknown): value is number | boolean => typeof value === 'number' || typeof value === 'boolean';
const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const TYPED = new Set(['check', 'files', 'forms']);
const SET_ASIDE = '読み取れない形だったので、別に残しました。入力し直してください。';

function report(reading: Reading, item: { label: string }, path: Path, message: string): void {
  reading.reports.push({ path, label: labelOf(item, path), message });
}

function setAside(reading: Reading, path: Path, value: Json): void {
  reading.aside.push({ part: 'values', path, value });
}

/** Sets the rest of a list aside as one value, because thousands of entries would be thousands of values set aside. */
function setRestAside(reading: Reading, item: Item, path: Path, entries: readonly Json[], from: number): void {
  if (entries.length <= from) return;
  reading.aside.push({ part: 'values', path: entryPath(path, from), value: entries.slice(from), rest: true });
  const message = `${from}件より後の${entries.length - from}件は、多すぎるため別に残しました。確かめてください。`;
  report(reading, item, path, message);
}

/** Converts a number or boolean in a text field to text and reports it. */
function asText(reading: Reading, field: Field, path: Path, value: Json): Json {
  if (TYPED.has(field.kind) || !isScalar(value)) return value;
  const type = typeof value === 'number' ? '数' : '真偽';
  report(reading, field, path, `文字ではなく${type}の値だったので、文字として読みました。`);
  return String(value);
}

/** The value as far as the field can hold it; undefined if it cannot hold any of it. Every field can hold null. */
function readField(reading: Reading, field: Field, path: Path, stored: Json): Json | undefined {
  if (stored === null) return null;
  const text = asText(reading, field, path, stored);
  const { value, out, rest } = kindOf(field).hold(text);
  const size = typeof value === 'string' ? value.length : 0;
  if (value === undefined || size > reading.left) {
    report(reading, field, path, SET_ASIDE);
    setAside(reading, path, stored);
    return undefined;
  }
  reading.left -= size;
  for (const index of out) setAside(reading, entryPath(path, index), (stored as Json[])[index]!);
  if (out.length > 0) {
    const message = `${out.length}件は、読み取れないか同じものがもう一つあるため、別に残しました。確かめてください。`;
    report(reading, field, path, message);
  }
  if (rest !== undefined) setRestAside(reading, field, path, stored as readonly Json[], rest);
  return value as Json;
}

/** Wraps a single value in a list if the field is a list, and reports it. */
function asList(reading: Reading, item: ValueList | RecordList, path: Path, value: Json): Json {
  const single = item.kind === 'records' ? isRecord(value) : typeof value === 'string' || typeof value === 'number';
  if (!single) return value;
  report(reading, item, path, '一覧ではなく一つの値だったので、1番目として読みました。');
  return [value];
}

function readEntry(reading: Reading, item: ValueList | RecordList, at: Path, entry: Json): Json | undefined {
  if (item.kind === 'values') return readField(reading, item.item, at, entry);
  if (isRecord(entry)) return readRecord(reading, entry, `${at}.`);
  if (entry === null) return null;
  report(reading, item, at, SET_ASIDE);
  setAside(reading, at, entry);
  return undefined;
}

function readList(reading: Reading, item: ValueList | RecordList, path: Path, stored: Json): Json | undefined {
  // No answer; some programs write an empty text for that.
  if (stored === null || stored === '') return stored;
  const list = asList(reading, item, path, stored);
  if (!Array.isArray(list)) {
    report(reading, item, path, SET_ASIDE);
    setAside(reading, path, stored);
    return undefined;
  }
  const entries = list as readonly Json[];
  const most = mostEntries(item.kind, item.max);
  const held = entries
    .slice(0, most)
    .map((entry, index) => readEntry(reading, item, entryPath(path, index), entry))
    .filter((entry) => entry !== undefined);
  setRestAside(reading, item, path, entries, most);
  return held;
}

function readRecord(reading: Reading, values: Readonly<Record<string, Json>>, prefix: string): Record<string, Json> {
  const items = itemsByPattern(reading.procedure);
  const read = (item: Item, path: Path, value: Json) =>
    isField(item) ? readField(reading, item, path, value) : readList(reading, item, path, value);
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, Json][] => {
      // A key such as `userCodes[0]` belongs to no field, because entries are stored inside their list.
      const item = key.includes('[') ? undefined : items.get(patternOf(prefix + key))?.item;
      const held = item ? read(item, prefix + key, value) : value;
      return held === undefined ? [] : [[key, held]];
    }),
  );
}

/**
 * Reads a file's values. Texts and unknown keys stay unchanged; wrong types are converted if possible and reported;
 * values that their field cannot hold are set aside.
 */
export function readValues(procedure: Procedure, values: object): ReadValues {
  const reading: Reading = { procedure, reports: [], aside: [], left: MAX_CHARACTERS };
  const read = readRecord(reading, values as Record<string, Json>, '');
  return { values: read, reports: reading.reports, aside: reading.aside };
}
