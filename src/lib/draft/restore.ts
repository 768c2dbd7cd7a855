import { newId } from './new-id.js';
import type { Procedure } from '../definition/types.js';
import {
  countOr,
  cut,
  dateOr,
  idOr,
  isEnvelope,
  MAX_JSON,
  openEnvelope,
  parseFile,
  type Envelope,
} from './envelope.js';
import { readQuarantine, type Quarantined } from './quarantine.js';
import { readValues, type Report } from './restore-values.js';
import { RestoreError } from './restore-error.js';
import { readDraftTemplate } from './template/of-draft.js';
import { FORMAT, VERSION, type Draft, type Json } from './types.js';

export interface Restored {
  draft: Draft;
  /** The values that had to be changed; empty for a valid file. */
  reports: readonly Report[];
}

/** The names of the envelope's members in messages that one was set aside. */
const MEMBERS: Readonly<Record<string, string>> = {
  title: '下書きの名前',
  createdAt: '作成日時',
  updatedAt: '更新日時',
  id: '下書きのID',
  template: 'もとのひな形の記録',
  quarantine: '読み取れなかった値の記録',
};

/** Reads an envelope's members; one that is present but invalid is set aside and reported. */
class Members {
  readonly aside: Quarantined[] = [];
  readonly reports: Report[] = [];

  constructor(readonly envelope: Envelope) {}

  read<T>(member: string, as: (value: unknown) => T | undefined, otherwise: T): T {
    const value = this.envelope[member];
    const read = as(value);
    const nothing = value === undefined || value === null || value === '';
    // A text that was cut is set aside as well, because its end would be lost. Other values may be tidied when read.
    if (!nothing && (read === undefined || (typeof value === 'string' && read !== value)))
      this.#setAside(member, value);
    return read ?? otherwise;
  }

  #setAside(path: string, value: unknown): void {
    this.aside.push({ part: 'envelope', path, value: value as Json });
    this.reports.push({
      path: '',
      label: MEMBERS[path] ?? path,
      message: '読み取れない形だったので、別に残しました。',
    });
  }
}

const asTitle = (value: unknown) => (typeof value === 'string' && value !== '' ? cut(value, 200) : undefined);
const fits =
  <T>(or: (value: unknown, otherwise: T) => T, none: T) =>
  (value: unknown) => {
    const read = or(value, none);
    return read === none ? undefined : read;
  };
const asDate = fits(dateOr, '');
const asId = fits(idOr, '');

/**
 * Turns outside data (a parsed file, a stored record) into a draft of this version; nothing else may do that. Typed
 * texts stay as they are but for the line ends of a free text, unknown keys are preserved, and values that no view could
 * display are set aside (`quarantine`).
 * @throws RestoreError with a message for the user
 */
export function restore(input: unknown, procedures: readonly Procedure[], now: Date): Restored {
  const envelope = openEnvelope(input);
  if (envelope['kind'] !== 'draft') throw new RestoreError('other-kind');
  const procedure = procedures.find(({ id }) => id === envelope['procedure']);
  if (!procedure) throw new RestoreError('unknown-procedure');
  if (!isEnvelope(envelope['values'])) throw new RestoreError('broken');

  const { values, reports, aside } = readValues(procedure, envelope['values']);
  const at = now.toISOString();
  const { template: _template, quarantine: _quarantine, ...rest } = envelope;
  const members = new Members(envelope);
  const template = members.read('template', (value) => readDraftTemplate(procedure, value), undefined);
  const before = members.read('quarantine', readQuarantine, []);
  const known = {
    id: members.read('id', asId, newId()),
    title: members.read('title', asTitle, procedure.shortTitle),
    createdAt: members.read('createdAt', asDate, at),
    updatedAt: members.read('updatedAt', asDate, at),
    // An invalid revision is not reported, because the user could not do anything about it.
    revision: countOr(envelope['revision'], 0),
  };
  const quarantine = [...before, ...aside, ...members.aside];
  const draft: Draft = {
    ...rest,
    ...(template ? { template } : {}),
    ...(quarantine.length > 0 ? { quarantine } : {}),
    format: FORMAT,
    version: VERSION,
    kind: 'draft',
    procedure: procedure.id,
    ...known,
    values,
  };
  return { draft, reports: [...reports, ...members.reports] };
}

/**
 * `restore` for a stored record. The draft gets the record's key as its id, whatever its own says, so that it is saved
 * where it was read.
 * @throws RestoreError as `restore`, or `broken` if the key is not a valid id
 */
export function restoreRecord(id: unknown, stored: unknown, procedures: readonly Procedure[], now: Date): Draft {
  if (asId(id) === undefined) throw new RestoreError('broken');
  return restore(isEnvelope(stored) ? { ...stored, id } : stored, procedures, now).draft;
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
