import * as z from 'zod/mini';
import { FORBIDDEN, firstForbidden } from '../characters/forbidden.js';
import type { FieldOf } from '../definition/types.js';
import { explainForbidden, same, showText, type Kind } from './kind.js';

const clean = new RegExp(`^(?:[^${FORBIDDEN}]|\\n)*$`, 'u');

/** How NSS would count: a line break counts, a character beyond the basic plane counts two (C9). */
export function countedLength(text: string): number {
  return text.length;
}

/** A free text of at most so many characters (C9). */
export const text: Kind<FieldOf<'text'>> = {
  empty: '',
  normalise: same,
  schema: (field) =>
    z
      .string()
      .check(z.regex(clean, { error: 'C7', abort: true }), z.maxLength(field.maxLength, { error: 'C9' })),
  explain(rule, value, field) {
    if (rule === 'C7' && firstForbidden(value, '\n')) return explainForbidden(value);
    return `${field.maxLength}文字以内にしてください。いまは${countedLength(value)}文字です。`;
  },
  show: showText,
};
