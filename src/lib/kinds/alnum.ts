import { toHalfWidth, trimSpaces } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { explainForbidden, quoteRefused, showText, text, type Kind } from './kind.js';

/** 半角英数字 of a fixed length: codes that NACCS gives out. A full-width character is C5, another shape `alnum`. */
export const alnum: Kind<FieldOf<'alnum'>> = {
  empty: '',
  normalise: (typed) => toHalfWidth(trimSpaces(typed)),
  shape: (field) =>
    text(
      { rule: 'C5', pattern: /^[\u0020-\u007e]*$/, first: true },
      { rule: 'alnum', pattern: new RegExp(`^[A-Za-z0-9]{${field.length}}$`) },
    ),
  explain(rule, value, field) {
    if (rule === 'C7') return explainForbidden(value);
    const refused = quoteRefused(value, /^[A-Za-z0-9]$/);
    if (refused) return `半角の英字と数字で入力してください。${refused}は使えません。`;
    return `半角の英字と数字${field.length}文字で入力してください。いまは${value.length}文字です。`;
  },
  show: showText,
};
