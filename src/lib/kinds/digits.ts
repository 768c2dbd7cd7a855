import * as z from 'zod/mini';
import { HYPHENS, toHalfWidth } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { cleanText, explainForbidden, quoteRefused, showText, type Kind } from './kind.js';

const between = new RegExp(`(?<=\\d)[${HYPHENS}]+(?=\\d)`, 'gu');
const country = new RegExp(`^\\+81[${HYPHENS}]*0?(?=\\d)`, 'u');

/** 半角数字: digits alone (C3). Hyphens between digits, spaces, parentheses, 〒 and +81 are taken off (N1). */
export const digits: Kind<FieldOf<'digits'>> = {
  empty: '',
  normalise(typed) {
    const bare = toHalfWidth(typed)
      .replace(/^\s*〒/u, '')
      .replace(/[\s()]/gu, '')
      .replace(country, '0')
      .replace(between, '');
    // Anything else that stands there may matter: then the whole text is left as it was typed (N7).
    return /^\d+$/.test(bare) ? bare : typed;
  },
  schema(field) {
    const length = field.length === undefined ? '+' : `{${field.length}}`;
    return cleanText().check(z.regex(new RegExp(`^[0-9]${length}$`), { error: 'C3' }));
  },
  explain(rule, value, field) {
    if (rule === 'C7') return explainForbidden(value);
    const refused = quoteRefused(value, /^[0-9]$/);
    if (refused) return `半角数字だけで入力してください。${refused}は使えません。`;
    return `${field.length}桁の半角数字で入力してください。いまは${value.length}桁です。`;
  },
  show: showText,
};
