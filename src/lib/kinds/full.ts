import * as z from 'zod/mini';
import { toFullWidth } from '../characters/widths.js';
import type { FieldOf } from '../definition/types.js';
import { cleanText, explainForbidden, quoteRefused, showText, type Kind } from './kind.js';

// Latin letters with marks are narrow too; § ¨ ° ± ´ ¶ × ÷ are full-width in JIS X 0208.
const narrow = '\\u0020-\\u007e\\u00a0-\\u024f\\uff61-\\uffdc\\uffe8-\\uffee';
const wide = `(?:[^${narrow}]|[§¨°±´¶×÷])`;
const allowed = new RegExp(`^${wide}$`, 'u');

/** 全角: full-width characters only, no space at either end (C1, N2). */
export const full: Kind<FieldOf<'full'>> = {
  empty: '',
  normalise: (typed) => toFullWidth(typed).trim(),
  schema: () =>
    cleanText().check(z.regex(new RegExp(`^${wide}*$`, 'u'), { error: 'C1' }), z.regex(/^(?!\s).*(?<!\s)$/u, { error: 'C1' })),
  explain(rule, value) {
    if (rule === 'C7') return explainForbidden(value);
    const refused = quoteRefused(value, allowed);
    return refused ? `全角で入力してください。${refused}が半角です。` : '前後の空白を消してください。';
  },
  show: showText,
};
