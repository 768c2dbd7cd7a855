import { newId } from './new-id.js';
import type { Procedure } from '../definition/types.js';
import { countOr, cut, dateOr, idOr, isEnvelope, MAX_JSON, openEnvelope, parseFile } from './envelope.js';
import { readValues, type Report } from './restore-values.js';
import { RestoreError } from './restore-error.js';
import { readDraftTemplate } from './template/of-draft.js';
import { FORMAT, VERSION, type Draft } from './types.js';

export interface Restored {
  draft: Draft;
  /** What was read otherwise than it stood; empty for a sound file. */
  reports: readonly Report[];
}

function titleOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? cut(value, 200) : otherwise;
}

/**
 * The one door for outside data: a parsed file or a stored record becomes a draft of this version, or a
 * `RestoreError` with a message for people. What was typed stays as typed, unknown keys stay where they are.
 */
export function restore(input: unknown, procedures: readonly Procedure[], now: Date): Restored {
  const envelope = openEnvelope(input);
  if (envelope['kind'] !== 'draft') throw new RestoreError('other-kind');
  const procedure = procedures.find(({ id }) => id === envelope['procedure']);
  if (!procedure) throw new RestoreError('unknown-procedure');
  if (!isEnvelope(envelope['values'])) throw new RestoreError('broken');

  const { values, reports } = readValues(procedure, envelope['values']);
  const at = now.toISOString();
  const { template: stored, ...rest } = envelope;
  const template = readDraftTemplate(procedure, stored);
  const draft: Draft = {
    ...rest,
    ...(template ? { template } : {}),
    format: FORMAT,
    version: VERSION,
    kind: 'draft',
    procedure: procedure.id,
    id: idOr(envelope['id'], newId()),
    title: titleOr(envelope['title'], procedure.shortTitle),
    createdAt: dateOr(envelope['createdAt'], at),
    updatedAt: dateOr(envelope['updatedAt'], at),
    revision: countOr(envelope['revision'], 0),
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
  return restore(parseFile(text), procedures, now);
}

export { MAX_JSON, RestoreError, type Report };
