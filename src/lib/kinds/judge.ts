import type { Field } from '../definition/types.js';
import { kindOf } from './index.js';
import type { Check, Shape } from './kind.js';

const shapes = new WeakMap<Field, Shape>();

function shapeOf(field: Field): Shape {
  const known = shapes.get(field);
  if (known) return known;
  const shape = kindOf(field).shape(field);
  shapes.set(field, shape);
  return shape;
}

/** A text of many megabytes, as a file may hold it, can be more than the engine follows: then it fits no field. */
function fits(pattern: RegExp, value: string): boolean {
  try {
    return pattern.test(value);
  } catch {
    return false;
  }
}

function holds(check: Check, value: string): boolean {
  if ('pattern' in check) return fits(check.pattern, value);
  return 'max' in check ? value.length <= check.max : check.holds(value);
}

function judgeText(checks: readonly Check[], value: string): string[] {
  const refused: string[] = [];
  for (const check of checks) {
    if (holds(check, value)) continue;
    if (!refused.includes(check.rule)) refused.push(check.rule);
    if (check.first) break;
  }
  return refused;
}

/**
 * The rules that an answer breaks, each once; none for a right one. An answer of the wrong type (from a file) breaks
 * `type` alone.
 */
export function judge(field: Field, value: unknown): readonly string[] {
  const shape = shapeOf(field);
  if (shape.type === 'boolean') return typeof value === 'boolean' ? [] : ['type'];
  if (shape.type === 'list') {
    if (!Array.isArray(value)) return ['type'];
    return value.every(shape.holds) ? [] : [shape.rule];
  }
  if (typeof value !== 'string') return ['type'];
  if (shape.type === 'option') return shape.options.includes(value) ? [] : [shape.rule];
  return judgeText(shape.checks, value);
}
