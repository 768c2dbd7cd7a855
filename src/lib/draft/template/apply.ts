import type { Path, Procedure } from '../../definition/types.js';
import { createDraft } from '../create.js';
import { setValue } from '../set.js';
import type { Draft } from '../types.js';
import { leavesOf, ruleKey } from './fields.js';
import { tidyRule } from './rules.js';
import type { DraftMark, DraftTemplate, Template } from './types.js';

/** The rules, and beside them what each prefilled path holds; a lock with nothing behind it is none. */
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
 * A new draft of a template: what every draft begins with, over it the template's answers, each flowing on to the
 * fields that start as it does. The draft keeps what it came from. `now` is the moment of its making,
 * `name` what the draft is called: the template's name is on no page of the submission.
 */
export function draftFrom(procedure: Procedure, template: Template, now: Date, name = procedure.shortTitle): Draft {
  const { id, title, desk } = template;
  const kept: DraftTemplate = { id, title, desk, fields: marksOf(procedure, template) };
  const leaves = leavesOf(procedure, template.values).filter(({ field }) => field.kind !== 'fixed');
  const filled = leaves.reduce(
    (draft, { path, value }) => setValue(procedure, draft, path, value, now),
    createDraft(procedure, now, name),
  );
  return { ...filled, template: kept };
}
