import { newId } from './new-id.js';
import type { Procedure } from '../definition/types.js';
import { countOr, cut, dateOr, idOr, isEnvelope, MAX_JSON, openEnvelope, parseFile } from './envelope.js';
import { readValues, type Report } from './restore-values.js';
import { RestoreError } from './restore-error.js';
import { readDraftTemplate } from './template/of-draft.js';
import { FORMAT, VERSION, type Draft } from './types.js';

export interface Restored {
  draft: Draft;
  /** The values that had to be changed; empty for a valid file. */
  reports: readonly Report[];
}

function titleOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? cut(value, 200) : otherwise;
}

/**
 * Turns outside data (a parsed file, a stored record) into a draft of this version; nothing else may do that. Typed
 * texts stay as they are, unknown keys are preserved.
 * @throws RestoreError with a message for the user
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
 * Reads a draft written by a later version as far as this version understands it. It must never be saved, because what
 * is not understood would be lost.
 * @throws RestoreError if it cannot be read at all
 */
export function readNewer(input: unknown, procedures: readonly Procedure[], now: Date): Draft {
  if (!isEnvelope(input)) throw new RestoreError('not-ours');
  return restore({ ...input, version: VERSION }, procedures, now).draft;
}

/** `restore` for a file's text. @throws RestoreError as `restore`, or if the text is too big or not JSON */
export function restoreText(text: string, procedures: readonly Procedure[], now: Date): Restored {
  return restore(parseFile(text), procedures, now);
}

export { MAX_JSON, RestoreError, type Report };
