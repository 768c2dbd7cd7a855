import type { FieldId, Path } from '../../definition/types.js';
import { getAt, setAt } from '../paths.js';
import type { Json } from '../types.js';
import { tidyRule } from './rules.js';
import type { FieldRule, Template } from './types.js';

const touched = (template: Template, now: Date, changes: Partial<Template>): Template => ({
  ...template,
  ...changes,
  updatedAt: now.toISOString(),
});

/** A template with a value changed; an empty value removes it. */
export function setTemplateValue(template: Template, path: Path, value: Json, now: Date): Template {
  if (getAt(template.values, path) === value) return template;
  const nothing = (value === '' || value === false) && !path.includes('[');
  if (!nothing) return touched(template, now, { values: setAt(template.values, path, value) });
  const { [path]: _gone, ...values } = template.values;
  return touched(template, now, { values });
}

/** A template with a field's rule changed; properties set to undefined are removed. */
export function setRule(
  template: Template,
  key: FieldId,
  change: { [part in keyof FieldRule]?: FieldRule[part] | undefined },
  now: Date,
): Template {
  const { [key]: before, ...others } = template.fields;
  const rule = tidyRule({ ...before, ...change });
  return touched(template, now, { fields: rule ? { ...others, [key]: rule } : others });
}

/** A template with its name, help desk or note changed. */
export function describeTemplate(
  template: Template,
  change: Partial<Pick<Template, 'title' | 'desk' | 'note'>>,
  now: Date,
): Template {
  return touched(template, now, change);
}
