import { toHalfWidth, trimSpaces } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { holdText } from './hold.js';
import { explainForbidden, showText, text, type Kind } from './kind.js';

/** A whole number with what is counted (２台), or as a spreadsheet writes it (2.0). */
const withUnit = /^(\d+)(?:\.0+)? ?(?:[台個件名人式本枚つ口]|回線|端末|[かヵカケヶ箇]所)?$/u;

/** 半角数字: a whole number up to 99999 without a leading zero, at least the field's `min`. */
export const count: Kind<FieldOf<'count'>> = {
  empty: '',
  hold: holdText,
  normalise(typed) {
    const half = toHalfWidth(trimSpaces(typed));
    return /^\d*$/.test(half) ? half : (withUnit.exec(half)?.[1] ?? typed);
  },
  shape: (field) =>
    text(
      { rule: 'C5', pattern: /^[\u0020-\u007e]*$/, first: true },
      { rule: 'count', pattern: /^(?:0|[1-9][0-9]{0,4})$/, first: true },
      { rule: field.emptyRule ?? 'count', holds: (value) => Number(value) >= field.min },
    ),
  explain(rule, value, field) {
    if (rule === 'C7') return explainForbidden(value);
    if (/^0\d/.test(value)) return '先頭の0を消してください。';
    if (/^\d+$/.test(value) && Number(value) < field.min) return `${field.min}以上の数を入力してください。`;
    if (/^\d{6,}$/.test(value)) return '99999以下の数を入力してください。';
    return '半角数字で入力してください（例: 2）。';
  },
  show: (value, field) => {
    const shown = showText(value);
    return shown && field.unit ? `${shown}${field.unit}` : shown;
  },
};
