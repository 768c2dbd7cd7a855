import type { Procedure } from '../../definition/types.js';
import { isEnvelope } from '../envelope.js';
import { templateFields } from './fields.js';
import { plainText, TEXT_LIMITS } from './texts.js';
import type { FieldRule } from './types.js';

/** A rule without empty properties; undefined if none is left. `asked` overrides `hidden`. */
export function tidyRule(rule: { [key in keyof FieldRule]?: FieldRule[key] | undefined }): FieldRule | undefined {
  const { locked, reason, hidden, asked, hint } = rule;
  const tidy: FieldRule = {
    ...(locked ? { locked } : {}),
    ...(locked && reason ? { reason } : {}),
    ...(asked ? { asked } : hidden ? { hidden } : {}),
    ...(hint ? { hint } : {}),
  };
  return Object.keys(tidy).length > 0 ? tidy : undefined;
}

/** Reads a rule from outside data: known properties only, texts reduced to plain text. */
export function readRule(value: unknown): FieldRule | undefined {
  if (!isEnvelope(value)) return undefined;
  const flag = (key: string) => (value[key] === true ? true : undefined);
  return tidyRule({
    locked: flag('locked'),
    reason: plainText(value['reason'], TEXT_LIMITS.reason),
    hidden: flag('hidden'),
    asked: flag('asked'),
    hint: plainText(value['hint'], TEXT_LIMITS.hint, true),
  });
}

/** Reads the rules for this procedure's fields, in screen order, and counts those for unknown fields. */
export function readRules(
  procedure: Procedure,
  value: unknown,
): { fields: Readonly<Record<string, FieldRule>>; unknown: number } {
  if (!isEnvelope(value)) return { fields: {}, unknown: 0 };
  const fields: Record<string, FieldRule> = {};
  const known = templateFields(procedure);
  for (const key of known.keys()) {
    const rule = Object.hasOwn(value, key) ? readRule(value[key]) : undefined;
    if (rule) fields[key] = rule;
  }
  return { fields, unknown: Object.keys(value).filter((key) => !known.has(key)).length };
}
