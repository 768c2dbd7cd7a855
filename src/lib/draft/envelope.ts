import { migrate } from './migrations/index.js';
import { isNestedDeeper } from './nesting.js';
import { RestoreError } from './restore-error.js';
import { FORMAT, VERSION } from './format.js';

/** The most characters of JSON in a file: many times the size of the longest application. */
export const MAX_JSON = 10_000_000;
export const MAX_DEPTH = 32;
/** The most keys and list entries in a file: many times what the longest application has, and still fast to read. */
const MAX_PIECES = 100_000;
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

export type Envelope = Readonly<Record<string, unknown>>;

/** Whether a value is an object and not an array. */
export function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Converts what a database can hold but JSON cannot: infinite numbers, dates, bytes. */
function asJson(value: unknown): unknown {
  // A file's 1e999 is parsed as Infinity; as text it is preserved.
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  const opaque = ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof Blob;
  return opaque || value instanceof Map || value instanceof Set ? null : value;
}

/**
 * A deep copy as JSON would hold it, without keys that could pollute prototypes.
 * @throws RestoreError `broken` if the value is nested deeper or has more parts than any draft
 */
export function clean(stored: unknown, depth = 0, left = { pieces: MAX_PIECES }): unknown {
  if (depth > MAX_DEPTH) throw new RestoreError('broken');
  const value = asJson(stored);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  left.pieces -= keys.length;
  if (left.pieces < 0) throw new RestoreError('broken');
  // A sparse array may claim millions of entries that do not exist.
  if (Array.isArray(value)) return value.slice(0, MAX_PIECES).map((entry) => clean(entry ?? null, depth + 1, left));
  const safe = keys.filter((key) => !DANGEROUS.has(key) && (value as Envelope)[key] !== undefined);
  return Object.fromEntries(safe.map((key) => [key, clean((value as Envelope)[key], depth + 1, left)]));
}

/**
 * `clean` for a record that contains drafts or values set aside from them: it may be nested a little deeper and have
 * many more parts.
 */
export function cleanAround(value: unknown): unknown {
  return clean(value, -8, { pieces: 20 * MAX_PIECES });
}

/**
 * Checks the envelope of a file of any kind, cleans it and migrates it to this version.
 * @throws RestoreError if it is not this app's file (`not-ours`), `broken`, or of a newer version (`newer`)
 */
export function openEnvelope(input: unknown): Envelope {
  if (!isEnvelope(input) || input['format'] !== FORMAT) throw new RestoreError('not-ours');
  const version = input['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new RestoreError('broken');
  if (version > VERSION) throw new RestoreError('newer');
  // Values that an earlier reading set aside are now nested deeper than they were originally.
  const { quarantine, ...members } = input;
  const kept = quarantine === undefined ? {} : { quarantine: cleanAround(quarantine) };
  return migrate({ ...(clean(members) as Envelope), ...kept }, version, VERSION);
}

/**
 * Parses a file's text as JSON.
 * @throws RestoreError if it is too big (`too-big`), nested too deep (`broken`) or not JSON (`not-json`)
 */
export function parseFile(text: string): unknown {
  if (text.length > MAX_JSON) throw new RestoreError('too-big');
  // `clean` refuses anything deeper than MAX_DEPTH; the rows of a backup are nested a little deeper than a draft.
  if (isNestedDeeper(text, MAX_DEPTH + 8)) throw new RestoreError('broken');
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new RestoreError('not-json');
  }
}

/** A text cut to at most `max` UTF-16 units, never in the middle of a surrogate pair. */
export function cut(text: string, max: number): string {
  return text.length > max ? text.slice(0, max).replace(/[\ud800-\udbff]$/, '') : text;
}
/** The value if it is a valid id (up to 100 of A-Z, a-z, 0-9, `_`, `.`, `-`), otherwise the fallback. */
export const idOr = (value: unknown, otherwise: string) =>
  typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : otherwise;
/** ISO 8601 only, because browsers also parse 「1」 and 「May」 as dates. */
const MOMENT = /^(?:[+-]\d{2})?\d{4}-\d\d-\d\d.{0,24}$/;
/** A moment as this app writes it, in UTC, because moments are compared as texts; otherwise the fallback. */
export const dateOr = (value: unknown, otherwise: string) =>
  typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value))
    ? new Date(value).toISOString()
    : otherwise;

/** The maximum revision of a draft: three saves a second for ten thousand years. A larger number is invalid. */
export const MAX_REVISION = 10 ** 12;

/** Whether a value is a valid number of saves. */
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MAX_REVISION;
export const countOr = (value: unknown, otherwise: number): number => (isCount(value) ? value : otherwise);

/** The revision after this one; an invalid one counts as 0, and after the maximum it starts again from 0. */
export const nextRevision = (revision: unknown): number => (countOr(revision, 0) + 1) % MAX_REVISION;
