import * as z from 'zod/mini';
import { toUpperAscii } from '../characters/latin.js';
import type { FieldOf } from '../definition/types.js';
import { cleanText, explainForbidden, quoteRefused, showText, type Kind } from './kind.js';

/** The checks that both English kinds share: ASCII (C5), capitals (C4), single spaces, none at an end (V9). */
export function upperText(): z.ZodMiniString {
  return cleanText().check(
    z.regex(/^[\u0020-\u007e]*$/, { error: 'C5' }),
    z.regex(/^[^a-z]*$/, { error: 'C4' }),
    z.regex(/^(?! )(?!.* {2}).*(?<! )$/, { error: 'V9' }),
  );
}

/** What to do about a refusal of `upperText`. */
export function explainUpper(rule: string, value: string): string {
  if (rule === 'C7') return explainForbidden(value);
  if (rule === 'C4') return '英字は大文字で入力してください。小文字は使えません。';
  if (rule === 'V9') return '余分な空白を消してください。空白は語の間に一つだけ入れます。';
  return `半角の英字、数字、記号で入力してください。${quoteRefused(value, /^[\u0020-\u007e]$/)}は使えません。`;
}

/** 半角英数字 of the English names and addresses: printable ASCII without a-z (C4, C5, N4). */
export const upper: Kind<FieldOf<'upper'>> = {
  empty: '',
  normalise: toUpperAscii,
  schema: upperText,
  explain: explainUpper,
  show: showText,
};
