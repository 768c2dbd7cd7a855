import { toHalfWidth, trimSpaces } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { holdText } from './hold.js';
import { explainForbidden, quoteRefused, showText, text, type Kind } from './kind.js';

const patternOf = ({ length, capitals, endsIn = '' }: FieldOf<'alnum'>): RegExp =>
  new RegExp(`^[${capitals ? '' : 'a-z'}A-Z0-9]{${length - endsIn.length}}${endsIn}$`);

/** 半角英数字 of a fixed length: codes that NACCS issues. Full-width characters break C5, any other mismatch `alnum`. */
export const alnum: Kind<FieldOf<'alnum'>> = {
  empty: '',
  hold: holdText,
  normalise: (typed, { capitals }) => {
    const narrow = toHalfWidth(trimSpaces(typed));
    return capitals ? narrow.replace(/[a-z]/g, (letter) => letter.toUpperCase()) : narrow;
  },
  shape: (field) =>
    text({ rule: 'C5', pattern: /^[\u0020-\u007e]*$/, first: true }, { rule: 'alnum', pattern: patternOf(field) }),
  explain(rule, value, field) {
    if (rule === 'C7') return explainForbidden(value);
    const refused = quoteRefused(value, /^[A-Za-z0-9]$/);
    if (refused) return `半角の英字と数字で入力してください。${refused}は使えません。`;
    if (value.length !== field.length) {
      return `半角の英字と数字${field.length}文字で入力してください。いまは${value.length}文字です。`;
    }
    if (field.capitals && /[a-z]/.test(value)) return '英字は大文字で入力してください。';
    return `最後が「${field.endsIn}」の${field.length}文字です。確かめて入力し直してください。`;
  },
  show: showText,
};
