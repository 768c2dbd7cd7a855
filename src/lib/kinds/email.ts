import { toAsciiHyphen, toHalfWidth, trimSpaces } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { holdText } from './hold.js';
import { explainForbidden, quoteRefused, showText, text, type Kind } from './kind.js';

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const address = new RegExp(`^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${label}(?:\\.${label})+$`);

/** An ASCII address with one @ (C8). Case is kept, full-width and typographic hyphens become plain ones (N5). */
export const email: Kind<FieldOf<'email'>> = {
  empty: '',
  hold: holdText,
  normalise: (typed) => toAsciiHyphen(toHalfWidth(trimSpaces(typed)).replace(/﹫/gu, '@')),
  shape: () => text({ rule: 'C8', pattern: address }),
  explain(rule, value) {
    if (rule === 'C7') return explainForbidden(value);
    const refused = quoteRefused(value, /^[!-~]$/);
    if (refused) return `半角の英字、数字、記号で入力してください。${refused}は使えません。`;
    const signs = value.split('@').length - 1;
    if (signs !== 1) return `@ を一つだけ入れてください。いまは${signs}個です。`;
    return '「名前@会社のドメイン」の形で入力してください（例: taro.tsukan@naccs.jp）。';
  },
  show: showText,
};
