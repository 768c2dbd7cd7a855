import { fieldAt } from '../../definition/walk.js';
import type { Path, Procedure } from '../../definition/types.js';
import { idOr, isEnvelope } from '../envelope.js';
import type { Json } from '../types.js';
import { ruleKey, templateFields } from './fields.js';
import { readRule } from './rules.js';
import { plainText, TEXT_LIMITS } from './texts.js';
import type { DraftMark, DraftTemplate } from './types.js';

/** More than any procedure has fields; a list's entries are counted each. */
const MAX_MARKS = 2000;

function readMark(procedure: Procedure, path: Path, value: unknown): DraftMark | undefined {
  if (!isEnvelope(value) || !templateFields(procedure).has(ruleKey(path))) return undefined;
  const prefilled = value['prefilled'];
  const fits = (typeof prefilled === 'string' || typeof prefilled === 'boolean') && fieldAt(procedure, path);
  const mark: DraftMark = { ...readRule(value), ...(fits ? { prefilled: prefilled as Json } : {}) };
  return Object.keys(mark).length > 0 ? mark : undefined;
}

/** What a draft's file says of the template it was made from, checked; undefined where that is nothing we know. */
export function readDraftTemplate(procedure: Procedure, value: unknown): DraftTemplate | undefined {
  if (!isEnvelope(value) || !isEnvelope(value['fields'])) return undefined;
  const marks = Object.entries(value['fields'])
    .slice(0, MAX_MARKS)
    .flatMap(([path, mark]): [Path, DraftMark][] => {
      const read = readMark(procedure, path, mark);
      return read ? [[path, read]] : [];
    });
  return {
    id: idOr(value['id'], 'unknown'),
    title: plainText(value['title'], TEXT_LIMITS.title),
    desk: plainText(value['desk'], TEXT_LIMITS.desk),
    fields: Object.fromEntries(marks),
  };
}

/** What holds at a path: the rule of its field, and the value it came with. */
export function markAt(template: DraftTemplate, path: Path): DraftMark | undefined {
  const key = ruleKey(path);
  const own = Object.hasOwn(template.fields, path) ? template.fields[path] : undefined;
  const rule = key !== path && Object.hasOwn(template.fields, key) ? template.fields[key] : undefined;
  return own || rule ? { ...rule, ...own } : undefined;
}
