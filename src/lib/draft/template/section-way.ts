import { travelInTemplate } from '../../definition/disclosure.js';
import { isField } from '../../definition/walk.js';
import { setRule } from './edit.js';
import type { TemplateField } from './fields.js';
import type { Template } from './types.js';

/** How a whole section is asked: not at all, as without a template, or with its values to be kept. */
export type SectionWay = 'hidden' | 'plain' | 'locked';

/** Whether a field's value may be locked: the template has one, and it was not the procedure that fixed it. */
function canLock({ key, item }: TemplateField, filled: ReadonlySet<string>): boolean {
  const field = isField(item) ? item : item.item;
  return filled.has(key) && field.kind !== 'fixed' && travelInTemplate(field) !== 'never';
}

/** The fields of a section that can be locked. @param filled the keys of the fields with a value */
export function lockable(fields: readonly TemplateField[], filled: ReadonlySet<string>): readonly TemplateField[] {
  return fields.filter((field) => canLock(field, filled));
}

/** How a section is asked; undefined if its fields differ. */
export function wayOf(
  { fields: rules }: Template,
  fields: readonly TemplateField[],
  filled: ReadonlySet<string>,
): SectionWay | undefined {
  const has = (part: 'hidden' | 'locked') => fields.filter(({ key }) => rules[key]?.[part]);
  const hidden = has('hidden').length;
  if (hidden > 0) return hidden === fields.length ? 'hidden' : undefined;
  if (has('locked').length === 0) return 'plain';
  return lockable(fields, filled).every(({ key }) => rules[key]?.locked) ? 'locked' : undefined;
}

/**
 * A template with a whole section asked in one way. Hints stay. Hiding keeps the locks, with their reasons, and takes the
 * requests away; locking locks what has a value and shows the rest.
 */
export function setWay(
  template: Template,
  fields: readonly TemplateField[],
  way: SectionWay,
  filled: ReadonlySet<string>,
  now: Date,
): Template {
  if (way === wayOf(template, fields, filled)) return template;
  return fields.reduce((changed, field) => {
    if (way === 'hidden') return setRule(changed, field.key, { hidden: true, asked: undefined }, now);
    const locked = way === 'locked' && canLock(field, filled) ? true : undefined;
    return setRule(changed, field.key, { hidden: undefined, locked }, now);
  }, template);
}
