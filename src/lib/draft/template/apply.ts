import type { Path, Procedure } from '../../definition/types.js';
import { createDraft } from '../create.js';
import { setValue } from '../set.js';
import type { Draft } from '../types.js';
import { leavesOf, ruleKey } from './fields.js';
import type { DraftMark, DraftTemplate, Template } from './types.js';

/** The rules, and beside them what each prefilled path holds; a lock with nothing behind it is none. */
function marksOf(procedure: Procedure, template: Template): Record<Path, DraftMark> {
  const marks: Record<Path, DraftMark> = { ...template.fields };
  for (const { path, value } of leavesOf(procedure, template.values)) {
    if (typeof value === 'string' || typeof value === 'boolean') marks[path] = { ...marks[path], prefilled: value };
  }
  const filled = new Set(leavesOf(procedure, template.values).map(({ path }) => ruleKey(path)));
  for (const [path, { locked, reason: _reason, ...rest }] of Object.entries(marks)) {
    if (locked && !filled.has(ruleKey(path))) marks[path] = rest;
  }
  return marks;
}

/**
 * A new draft of a template: what every draft begins with, over it the template's answers, each flowing on to the
 * fields that start as it does. The draft keeps what it came from. `now` is the moment of its making.
 */
export function draftFrom(procedure: Procedure, template: Template, now: Date): Draft {
  const { id, title, desk } = template;
  const kept: DraftTemplate = { id, title, desk, fields: marksOf(procedure, template) };
  const leaves = leavesOf(procedure, template.values).filter(({ field }) => field.kind !== 'fixed');
  const filled = leaves.reduce(
    (draft, { path, value }) => setValue(procedure, draft, path, value, now),
    createDraft(procedure, now, title),
  );
  return { ...filled, template: kept };
}
