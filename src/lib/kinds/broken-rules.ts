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

/** The regular expression engine throws on texts of many megabytes, which a file may hold; such a text fits no field. */
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

function brokenTextRules(checks: readonly Check[], value: string): string[] {
  const refused: string[] = [];
  for (const check of checks) {
    if (holds(check, value)) continue;
    if (!refused.includes(check.rule)) refused.push(check.rule);
    if (check.first) break;
  }
  return refused;
}

/**
 * The ids of the rules that a non-empty answer breaks, each once; empty for a correct answer. A value of the wrong type,
 * which only a file can hold, breaks `type` and nothing else.
 */
export function brokenRules(field: Field, value: unknown): readonly string[] {
  const shape = shapeOf(field);
  if (shape.type === 'boolean') return typeof value === 'boolean' ? [] : ['type'];
  if (shape.type === 'list') {
    if (!Array.isArray(value)) return ['type'];
    return value.every(shape.holds) ? [] : [shape.rule];
  }
  if (typeof value !== 'string') return ['type'];
  if (shape.type === 'option') return shape.options.includes(value) ? [] : [shape.rule];
  return brokenTextRules(shape.checks, value);
}
