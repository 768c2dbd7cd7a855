import * as z from 'zod/mini';
import type { Field } from '../definition/types.js';
import { kindOf } from './index.js';
import type { Check } from './kind.js';

function zodCheck(check: Check) {
  const options = { error: check.rule, ...(check.first ? { abort: true } : {}) };
  if ('pattern' in check) return z.regex(check.pattern, options);
  return 'max' in check ? z.maxLength(check.max, options) : z.refine((value) => check.holds(String(value)), options);
}

/**
 * The zod schema of a correct answer, built from the checks that the page runs; each error message is a rule id. It is
 * used for the JSON Schema and for validating files; pages do not load zod.
 */
export function zodOf(field: Field): z.ZodMiniType {
  const shape = kindOf(field).shape(field);
  switch (shape.type) {
    case 'text':
      return z.string({ error: 'type' }).check(...shape.checks.map(zodCheck));
    case 'option':
      return z.enum(shape.options as [string, ...string[]], { error: shape.rule });
    case 'boolean':
      return z.boolean({ error: 'type' });
    case 'list':
      return field.kind === 'files'
        ? z.array(
            z.looseObject({ name: z.string(), size: z.number(), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
          )
        : z.array(z.string().check(z.refine(shape.holds, { error: shape.rule })), { error: 'type' });
  }
}
