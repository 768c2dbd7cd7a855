import { toUpperAscii } from '../characters/latin.js';
import type { FieldOf } from '../definition/types.js';
import { holdText } from './hold.js';
import { explainForbidden, quoteRefused, showText, text, type Check, type Kind } from './kind.js';

/** The checks that both English kinds share: ASCII (C5), capitals (C4), single spaces and none at either end (V9). */
export const upperChecks: readonly Check[] = [
  { rule: 'C5', pattern: /^[\u0020-\u007e]*$/ },
  { rule: 'C4', pattern: /^[^a-z]*$/ },
  { rule: 'V9', pattern: /^(?! )(?!.* {2}).*(?<! )$/ },
];

/** The message for a rule of `upperChecks`, or C7. */
export function explainUpper(rule: string, value: string): string {
  if (rule === 'C7') return explainForbidden(value);
  if (rule === 'C4') return '英字は大文字で入力してください。小文字は使えません。';
  if (rule === 'V9') return '余分な空白を消してください。空白は語の間に一つだけ入れます。';
  return `半角の英字、数字、記号で入力してください。${quoteRefused(value, /^[\u0020-\u007e]$/)}は使えません。`;
}

/** 半角英数字 of the English names and addresses: printable ASCII without a-z (C4, C5, N4). */
export const upper: Kind<FieldOf<'upper'>> = {
  empty: '',
  hold: holdText,
  normalise: toUpperAscii,
  shape: () => text(...upperChecks),
  explain: explainUpper,
  show: showText,
};
