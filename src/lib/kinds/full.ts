import { HYPHENS, toFullWidth, toOneLine } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { holdText } from './hold.js';
import { explainForbidden, quoteRefused, showText, text, type Kind } from './kind.js';

// Accented Latin letters, combining marks and every space except the ideographic one count as half-width too;
// § ¨ ° ± ´ ¶ × ÷ do not, because JIS X 0208 has them as full-width characters.
const spaces = '\\u1680\\u2000-\\u200a\\u202f\\u205f';
const narrow = `\\u0020-\\u007e\\u00a0-\\u036f\\u1e00-\\u1eff${spaces}\\uff61-\\uffdc\\uffe8-\\uffee`;
const wide = `(?:[^${narrow}]|[§¨°±´¶×÷])`;
const allowed = new RegExp(`^${wide}$`, 'u');
/**
 * Half-width digits, capitals, hyphens and spaces in the street part of an address. The manual itself prints such an
 * address in a 全角 field (堀川町999 ナックスタワー1階), so what NSS answers is unknown: advice (C1), not an error.
 */
const inStreet = `(?:${wide}|[0-9A-Z -])`;

/** In a street number every dash is a hyphen: 1ー2, 1―2. */
const betweenDigits = new RegExp(`(?<=[０-９])[${HYPHENS}]+(?=[０-９])`, 'gu');

/** 全角: full-width characters only, and no space at either end (C1, N2). */
export const full: Kind<FieldOf<'full'>> = {
  empty: '',
  hold: holdText,
  normalise: (typed, { street }) => {
    const widened = toFullWidth(toOneLine(typed));
    return street ? widened.replace(betweenDigits, '－') : widened;
  },
  shape: ({ street }) =>
    text(
      { rule: 'C1', pattern: new RegExp(`^${street ? inStreet : wide}*$`, 'u') },
      { rule: 'C1', pattern: /^(?!\s).*(?<!\s)$/u },
    ),
  explain(rule, value) {
    if (rule === 'C7') return explainForbidden(value);
    const refused = quoteRefused(value, allowed);
    return refused ? `全角で入力してください。${refused}が半角です。` : '前後の空白を消してください。';
  },
  show: showText,
};
