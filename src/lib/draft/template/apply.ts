import type { Path, Procedure } from '../../definition/types.js';
import { createDraft } from '../create.js';
import { setValue } from '../set.js';
import type { Draft } from '../types.js';
import { leavesOf, ruleKey } from './fields.js';
import { tidyRule } from './rules.js';
import type { DraftMark, DraftTemplate, Template } from './types.js';

/** The template's rules and, by path, its prefilled values. A lock on a field without a value is dropped. */
function marksOf(procedure: Procedure, template: Template): Record<Path, DraftMark> {
  const leaves = leavesOf(procedure, template.values);
  const filled = new Set(leaves.map(({ path }) => ruleKey(path)));
  const marks: Record<Path, DraftMark> = {};
  for (const [key, { locked, ...others }] of Object.entries(template.fields)) {
    const rule = tidyRule(locked && filled.has(key) ? { locked, ...others } : others);
    if (rule) marks[key] = rule;
  }
  for (const { path, value } of leaves) {
    if (typeof value === 'string' || typeof value === 'boolean') marks[path] = { ...marks[path], prefilled: value };
  }
  return marks;
}

/**
 * Creates a draft from a template: the initial values, overridden by the template's answers, which are also copied to
 * the fields that start with them (`startsAs`). The draft remembers its template.
 * @param now becomes the creation time
 * @param name the draft's title; not the template's, which must not appear in the submission
 */
export function draftFrom(procedure: Procedure, template: Template, now: Date, name = procedure.shortTitle): Draft {
  const { id, title, desk, note } = template;
  const fields = marksOf(procedure, template);
  const kept: DraftTemplate = { id, title, desk, ...(note === '' ? {} : { note }), fields };
  const leaves = leavesOf(procedure, template.values).filter(({ field }) => field.kind !== 'fixed');
  const filled = leaves.reduce(
    (draft, { path, value }) => setValue(procedure, draft, path, value, now),
    createDraft(procedure, now, name),
  );
  return { ...filled, template: kept };
}
