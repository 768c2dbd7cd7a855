import type { Field } from '../definition/types.js';
import { kindOf } from '../kinds/index.js';
import { brokenRules } from '../kinds/broken-rules.js';

/** A value in readable form; one of the wrong type as JSON, so that nothing stored stays hidden. */
export function showValue(field: Field, value: unknown): string {
  if (value === undefined || value === null || value === '')
    return field.kind === 'check' ? kindOf(field).show(false, field) : '';
  const refused = brokenRules(field, value);
  return refused.includes('type') || refused.includes('files')
    ? JSON.stringify(value)
    : kindOf(field).show(value, field);
}
