import * as z from 'zod/mini';
import { isRealDate, showDate8, toDate8 } from '../characters/dates.js';
import type { FieldOf } from '../definition/types.js';
import { cleanText, explainForbidden, showText, type Kind } from './kind.js';

/** 半角数字8桁: a day that exists, YYYYMMDD (N6). A full-width character is C5, another shape `date8`. */
export const date8: Kind<FieldOf<'date8'>> = {
  empty: '',
  normalise: toDate8,
  schema: () =>
    cleanText().check(
      z.regex(/^[\u0020-\u007e]*$/, { error: 'C5', abort: true }),
      z.regex(/^[0-9]{8}$/, { error: 'date8', abort: true }),
      z.refine(isRealDate, { error: 'date8' }),
    ),
  explain(rule, value) {
    if (rule === 'C7') return explainForbidden(value);
    if (/^\d{8}$/.test(value)) return '暦にない日付です。年月日を確かめてください。';
    return '年月日を半角数字8桁で入力してください。例: 20260417';
  },
  show: (value) => {
    const text = showText(value);
    return isRealDate(text) ? `${text}　${showDate8(text)}` : text;
  },
};
