import * as z from 'zod/mini';
import { toHalfWidth } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { cleanText, explainForbidden, showText, type Kind } from './kind.js';

/** 半角数字: a whole number without a leading zero, at least the field's `min`. */
export const count: Kind<FieldOf<'count'>> = {
  empty: '',
  normalise(typed) {
    const half = toHalfWidth(typed).trim();
    return /^\d+$/.test(half) ? half : typed;
  },
  schema: (field) =>
    cleanText().check(
      z.regex(/^[\u0020-\u007e]*$/, { error: 'C5', abort: true }),
      z.regex(/^(?:0|[1-9][0-9]{0,4})$/, { error: 'count', abort: true }),
      z.refine((text: string) => Number(text) >= field.min, { error: field.emptyRule ?? 'count' }),
    ),
  explain(rule, value, field) {
    if (rule === 'C7') return explainForbidden(value);
    if (/^0\d/.test(value)) return '先頭の0を消してください。';
    if (/^\d+$/.test(value) && Number(value) < field.min) return `${field.min}以上の数を入力してください。`;
    return '半角数字で入力してください。例: 2';
  },
  show: (value, field) => {
    const text = showText(value);
    return text && field.unit ? `${text}${field.unit}` : text;
  },
};
