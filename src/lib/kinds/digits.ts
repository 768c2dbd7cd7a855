import { HYPHENS, toHalfWidth, trimSpaces } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { explainForbidden, quoteRefused, showText, text, type Kind } from './kind.js';

const between = new RegExp(`(?<=\\d)[${HYPHENS}]+(?=\\d)`, 'gu');
const country = new RegExp(`^\\+81[${HYPHENS}]*0?(?=\\d)`, 'u');

/** 半角数字: digits alone (C3). Hyphens between digits, spaces, parentheses, 〒 and +81 are taken off (N1). */
export const digits: Kind<FieldOf<'digits'>> = {
  empty: '',
  normalise(typed) {
    const half = toHalfWidth(trimSpaces(typed));
    if (half === '') return '';
    const bare = half.replace(/^〒/u, '').replace(/[ ()]/g, '').replace(country, '0').replace(between, '');
    // Anything else that stands there may matter: then the whole text is left as it was typed (N7).
    return /^\d+$/.test(bare) ? bare : typed;
  },
  shape(field) {
    const length = field.length === undefined ? '+' : `{${field.length}}`;
    return text({ rule: 'C3', pattern: new RegExp(`^[0-9]${length}$`) });
  },
  explain(rule, value, field) {
    if (rule === 'C7') return explainForbidden(value);
    const refused = quoteRefused(value, /^[0-9]$/);
    if (refused) return `半角数字だけで入力してください。${refused}は使えません。`;
    if (field.length === undefined) return '半角数字だけで入力してください。';
    return `${field.length}桁の半角数字で入力してください。いまは${value.length}桁です。`;
  },
  show: showText,
};
