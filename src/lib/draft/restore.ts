import { newId } from './new-id.js';
import type { Procedure } from '../definition/types.js';
import { migrate } from './migrations/index.js';
import { readValues, type Report } from './restore-values.js';
import { RestoreError } from './restore-error.js';
import { FORMAT, VERSION, type Draft } from './types.js';

/** Characters of a draft's JSON: many times what the longest application takes. */
export const MAX_JSON = 10_000_000;
const MAX_DEPTH = 32;
/** Answers, entries and keys together: many times what the longest application holds, and read in no time. */
const MAX_PIECES = 100_000;
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

export interface Restored {
  draft: Draft;
  /** What was read otherwise than it stood; empty for a sound file. */
  reports: readonly Report[];
}

type Envelope = Readonly<Record<string, unknown>>;

/** A copy without keys that reach into prototypes; deeper or more than any draft holds is a broken file. */
function clean(value: unknown, depth = 0, left = { pieces: MAX_PIECES }): unknown {
  if (depth > MAX_DEPTH) throw new RestoreError('broken');
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  left.pieces -= keys.length;
  if (left.pieces < 0) throw new RestoreError('broken');
  if (Array.isArray(value)) return value.map((entry) => clean(entry, depth + 1, left));
  const kept = keys.filter((key) => !DANGEROUS.has(key));
  return Object.fromEntries(kept.map((key) => [key, clean((value as Envelope)[key], depth + 1, left)]));
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOr(value: unknown, otherwise: string, max: number): string {
  if (typeof value !== 'string' || value === '') return otherwise;
  // A cut may fall between the two halves of a character: then the first half goes too.
  return value.length > max ? value.slice(0, max).replace(/[\ud800-\udbff]$/, '') : value;
}
const idOr = (value: unknown, otherwise: string) =>
  typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : otherwise;
const dateOr = (value: unknown, otherwise: string) =>
  typeof value === 'string' && value.length < 40 && !Number.isNaN(Date.parse(value)) ? value : otherwise;

/**
 * The one door for outside data: a parsed file or a stored record becomes a draft of this version, or a
 * `RestoreError` with a message for people. What was typed stays as typed, unknown keys stay where they are.
 */
export function restore(input: unknown, procedures: readonly Procedure[], now: Date): Restored {
  if (!isEnvelope(input) || input['format'] !== FORMAT) throw new RestoreError('not-ours');
  const version = input['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new RestoreError('broken');
  if (version > VERSION) throw new RestoreError('newer');
  const envelope = migrate(clean(input) as Envelope, version, VERSION);
  if (envelope['kind'] !== 'draft') throw new RestoreError('other-kind');
  const procedure = procedures.find(({ id }) => id === envelope['procedure']);
  if (!procedure) throw new RestoreError('unknown-procedure');
  if (!isEnvelope(envelope['values'])) throw new RestoreError('broken');

  const { values, reports } = readValues(procedure, envelope['values']);
  const at = now.toISOString();
  const revision = envelope['revision'];
  const draft: Draft = {
    ...envelope,
    format: FORMAT,
    version: VERSION,
    kind: 'draft',
    procedure: procedure.id,
    id: idOr(envelope['id'], newId()),
    title: textOr(envelope['title'], procedure.shortTitle, 200),
    createdAt: dateOr(envelope['createdAt'], at),
    updatedAt: dateOr(envelope['updatedAt'], at),
    revision: typeof revision === 'number' && Number.isSafeInteger(revision) && revision >= 0 ? revision : 0,
    values,
  };
  return { draft, reports };
}

/**
 * A draft that a later version has written, as far as this one understands it: to be read, never to be saved, for what
 * is not understood would be lost. Throws `RestoreError` where not even that can be read.
 */
export function readNewer(input: unknown, procedures: readonly Procedure[], now: Date): Draft {
  if (!isEnvelope(input)) throw new RestoreError('not-ours');
  return restore({ ...input, version: VERSION }, procedures, now).draft;
}

/** `restore` from a file's text. */
export function restoreText(text: string, procedures: readonly Procedure[], now: Date): Restored {
  if (text.length > MAX_JSON) throw new RestoreError('too-big');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new RestoreError('not-json');
  }
  return restore(parsed, procedures, now);
}

export { RestoreError, type Report };
