import type { Field } from '../definition/types.js';
import { kindOf } from '../kinds/index.js';
import { judge } from '../kinds/judge.js';

/** A value as people read it; one of another shape as its JSON, so that nothing stored is hidden. */
export function showValue(field: Field, value: unknown): string {
  if (value === undefined || value === null || value === '')
    return field.kind === 'check' ? kindOf(field).show(false, field) : '';
  const refused = judge(field, value);
  return refused.includes('type') || refused.includes('files')
    ? JSON.stringify(value)
    : kindOf(field).show(value, field);
}
