import { migrate } from './migrations/index.js';
import { isNestedDeeper } from './nesting.js';
import { RestoreError } from './restore-error.js';
import { FORMAT, VERSION } from './types.js';

/** Characters of a file's JSON: many times what the longest application takes. */
export const MAX_JSON = 10_000_000;
export const MAX_DEPTH = 32;
/** Answers, entries and keys together: many times what the longest application holds, and read in no time. */
const MAX_PIECES = 100_000;
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

export type Envelope = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys, and no list. */
export function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy without keys that reach into prototypes; deeper or more than any draft holds is a broken file. */
export function clean(value: unknown, depth = 0, left = { pieces: MAX_PIECES }): unknown {
  if (depth > MAX_DEPTH) throw new RestoreError('broken');
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  left.pieces -= keys.length;
  if (left.pieces < 0) throw new RestoreError('broken');
  if (Array.isArray(value)) return value.map((entry) => clean(entry, depth + 1, left));
  const kept = keys.filter((key) => !DANGEROUS.has(key));
  return Object.fromEntries(kept.map((key) => [key, clean((value as Envelope)[key], depth + 1, left)]));
}

/**
 * The envelope of any file of the format, cleaned and brought to this version, whatever its kind. Throws
 * `RestoreError`: not ours, broken, or of a newer version.
 */
export function openEnvelope(input: unknown): Envelope {
  if (!isEnvelope(input) || input['format'] !== FORMAT) throw new RestoreError('not-ours');
  const version = input['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new RestoreError('broken');
  if (version > VERSION) throw new RestoreError('newer');
  return migrate(clean(input) as Envelope, version, VERSION);
}

/** A file's text, parsed. Throws `RestoreError`: too big, or no JSON. */
export function parseFile(text: string): unknown {
  if (text.length > MAX_JSON) throw new RestoreError('too-big');
  // `clean` refuses what is deeper; a file's rows are one list more.
  if (isNestedDeeper(text, MAX_DEPTH + 4)) throw new RestoreError('broken');
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new RestoreError('not-json');
  }
}

/** A text cut to `max` UTF-16 units; a cut between the two halves of a character takes the first half too. */
export function cut(text: string, max: number): string {
  return text.length > max ? text.slice(0, max).replace(/[\ud800-\udbff]$/, '') : text;
}
export const idOr = (value: unknown, otherwise: string) =>
  typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : otherwise;
export const dateOr = (value: unknown, otherwise: string) =>
  typeof value === 'string' && value.length < 40 && !Number.isNaN(Date.parse(value)) ? value : otherwise;
export const countOr = (value: unknown, otherwise: number) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
