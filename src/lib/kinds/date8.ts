import { isRealDate, showDate8, toDate8 } from '../characters/dates.js';
import type { FieldOf } from '../definition/types.js';
import { holdText } from './hold.js';
import { explainForbidden, showText, text, type Kind } from './kind.js';

/** 半角数字8桁: an existing day as YYYYMMDD (N6). Full-width characters break C5, any other mismatch `date8`. */
export const date8: Kind<FieldOf<'date8'>> = {
  empty: '',
  hold: holdText,
  normalise: toDate8,
  shape: () =>
    text(
      { rule: 'C5', pattern: /^[\u0020-\u007e]*$/, first: true },
      { rule: 'date8', pattern: /^[0-9]{8}$/, first: true },
      { rule: 'date8', holds: isRealDate },
    ),
  explain(rule, value) {
    if (rule === 'C7') return explainForbidden(value);
    if (/^\d{8}$/.test(value)) return '暦にない日付です。年月日を確かめてください。';
    return '年月日を半角数字8桁で入力してください（例: 20260417）。';
  },
  show: (value) => {
    const shown = showText(value);
    return isRealDate(shown) ? `${shown}　${showDate8(shown)}` : shown;
  },
};
