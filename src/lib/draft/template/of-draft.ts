import { fieldAt } from '../../definition/walk.js';
import type { Path, Procedure } from '../../definition/types.js';
import { idOr, isEnvelope } from '../envelope.js';
import type { Json } from '../types.js';
import { ruleKey, templateFields } from './fields.js';
import { readRule } from './rules.js';
import { plainText, TEXT_LIMITS } from './texts.js';
import type { DraftMark, DraftTemplate } from './types.js';

/** The most marks read from a file: more than any procedure has fields, list entries included. */
const MAX_MARKS = 2000;

function readMark(procedure: Procedure, path: Path, value: unknown): DraftMark | undefined {
  if (!isEnvelope(value) || !templateFields(procedure).has(ruleKey(path))) return undefined;
  const prefilled = value['prefilled'];
  const fits = (typeof prefilled === 'string' || typeof prefilled === 'boolean') && fieldAt(procedure, path);
  const mark: DraftMark = { ...readRule(value), ...(fits ? { prefilled: prefilled as Json } : {}) };
  return Object.keys(mark).length > 0 ? mark : undefined;
}

/** Reads and checks what a draft's file says about its template; undefined if it is missing or invalid. */
export function readDraftTemplate(procedure: Procedure, value: unknown): DraftTemplate | undefined {
  if (!isEnvelope(value) || !isEnvelope(value['fields'])) return undefined;
  const marks = Object.entries(value['fields'])
    .slice(0, MAX_MARKS)
    .flatMap(([path, mark]): [Path, DraftMark][] => {
      const read = readMark(procedure, path, mark);
      return read ? [[path, read]] : [];
    });
  const note = plainText(value['note'], TEXT_LIMITS.note, true);
  return {
    id: idOr(value['id'], 'unknown'),
    title: plainText(value['title'], TEXT_LIMITS.title),
    desk: plainText(value['desk'], TEXT_LIMITS.desk),
    ...(note === '' ? {} : { note }),
    fields: Object.fromEntries(marks),
  };
}

/** The mark that applies to a path: the rule of its field together with the prefilled value of the path. */
export function markAt(template: DraftTemplate, path: Path): DraftMark | undefined {
  const key = ruleKey(path);
  const own = Object.hasOwn(template.fields, path) ? template.fields[path] : undefined;
  const rule = key !== path && Object.hasOwn(template.fields, key) ? template.fields[key] : undefined;
  return own || rule ? { ...rule, ...own } : undefined;
}
