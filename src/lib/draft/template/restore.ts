import { labelOf } from '../../definition/walk.js';
import { travelInTemplate } from '../../definition/disclosure.js';
import type { Procedure } from '../../definition/types.js';
import { countOr, dateOr, idOr, isEnvelope, openEnvelope, parseFile } from '../envelope.js';
import { newId } from '../new-id.js';
import { setAt } from '../paths.js';
import { RestoreError } from '../restore-error.js';
import { readQuarantine, type Quarantined } from '../quarantine.js';
import type { ReadValues, Report } from '../restore-values.js';
import { FORMAT, VERSION, type Json, type Values } from '../types.js';
import { leavesOf, templateFields, type Leaf } from './fields.js';
import { readRules } from './rules.js';
import { plainText, plainValue, TEXT_LIMITS } from './texts.js';
import type { Template } from './types.js';

export interface RestoredTemplate {
  template: Template;
  /** What was left out or had to be changed; empty for a valid template. */
  reports: readonly Report[];
}

/** A value in the form a template may have; undefined for a wrong type or a field that templates must not contain. */
function readLeaf({ field, value }: Leaf): Json | undefined {
  if (field.kind === 'fixed' || travelInTemplate(field) === 'never') return undefined;
  if (field.kind === 'check') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string') return undefined;
  return field.kind === 'choice' && !field.options.some((option) => option.value === value)
    ? undefined
    : plainValue(value);
}

function readTemplateValues(procedure: Procedure, stored: Values): ReadValues {
  const reports: Report[] = [];
  const aside: Quarantined[] = [];
  let values: Values = {};
  for (const leaf of leavesOf(procedure, stored)) {
    const read = readLeaf(leaf);
    const label = labelOf(leaf.field, leaf.path);
    // Every draft gets fixed values from the procedure anyway, so dropping them loses nothing.
    if (read === undefined && leaf.field.kind !== 'fixed') {
      reports.push({ path: leaf.path, label, message: 'ひな形に入れられない値だったので、外しました。' });
      // A value that templates must never contain is dropped; one of another type is set aside, so that it can be
      // repaired.
      if (travelInTemplate(leaf.field) !== 'never') aside.push({ part: 'values', path: leaf.path, value: leaf.value });
    }
    if (read === undefined) continue;
    if (read !== leaf.value) {
      const message = '見えない文字や長すぎる部分を取り除きました。中身を確かめてください。';
      reports.push({ path: leaf.path, label, message });
    }
    if (read !== '') values = setAt(values, leaf.path, read);
  }
  return { values, reports, aside };
}

function unknownReport(count: number): Report[] {
  const message = `この版のアプリにない項目が${count}件あったので、外しました。`;
  return count > 0 ? [{ path: '', label: 'ひな形', message }] : [];
}

/** The number of values whose keys are not fields on this procedure's screens. */
function countUnknown(procedure: Procedure, values: object): number {
  const heads = new Set([...templateFields(procedure).values()].map(({ path }) => path.split('[')[0]));
  return Object.keys(values).filter((key) => !heads.has(key)).length;
}

/**
 * Turns outside data (a parsed file, a link's content, a stored record) into a template of this version; nothing else
 * may do that. Unknown keys of the envelope are preserved. Unknown fields, wrong types and values that templates must
 * not contain are left out and reported. Texts are reduced to plain text.
 * @throws RestoreError with a message for the user
 */
export function restoreTemplate(input: unknown, procedures: readonly Procedure[], now: Date): RestoredTemplate {
  const envelope = openEnvelope(input);
  if (envelope['kind'] !== 'template') throw new RestoreError('other-kind');
  const procedure = procedures.find(({ id }) => id === envelope['procedure']);
  if (!procedure) throw new RestoreError('unknown-procedure');
  const stored = envelope['values'] ?? {};
  if (!isEnvelope(stored)) throw new RestoreError('broken');

  const { values, reports, aside } = readTemplateValues(procedure, stored as Values);
  const { quarantine: before, ...rest } = envelope;
  const quarantine = [...(readQuarantine(before) ?? []), ...aside];
  const { fields, unknown } = readRules(procedure, envelope['fields']);
  const at = now.toISOString();
  const template: Template = {
    ...rest,
    ...(quarantine.length > 0 ? { quarantine } : {}),
    format: FORMAT,
    version: VERSION,
    kind: 'template',
    procedure: procedure.id,
    id: idOr(envelope['id'], newId()),
    title: plainText(envelope['title'], TEXT_LIMITS.title) || `${procedure.shortTitle}のひな形`,
    desk: plainText(envelope['desk'], TEXT_LIMITS.desk),
    note: plainText(envelope['note'], TEXT_LIMITS.note, true),
    createdAt: dateOr(envelope['createdAt'], at),
    updatedAt: dateOr(envelope['updatedAt'], at),
    revision: countOr(envelope['revision'], 0),
    values,
    fields,
  };
  return { template, reports: [...reports, ...unknownReport(unknown + countUnknown(procedure, stored))] };
}

/** `restoreTemplate` for a stored record; its key in the database is the template's id. */
export function restoreStoredTemplate(
  id: unknown,
  stored: unknown,
  procedures: readonly Procedure[],
  now: Date,
): Template {
  if (idOr(id, '') === '') throw new RestoreError('broken');
  return restoreTemplate(isEnvelope(stored) ? { ...stored, id } : stored, procedures, now).template;
}

/** `restoreTemplate` for a file's text. */
export function restoreTemplateText(text: string, procedures: readonly Procedure[], now: Date): RestoredTemplate {
  return restoreTemplate(parseFile(text), procedures, now);
}
