import { toUpperAscii } from '../characters/latin.js';
import type { FieldOf } from '../definition/types.js';
import { holdText } from './hold.js';
import { quoteRefused, showText, text, type Kind } from './kind.js';
import { explainUpper, upperChecks } from './upper.js';

/** 半角英字 of a person's name: A-Z, space and . , ' - (C4, C5, N4). */
export const upperAlpha: Kind<FieldOf<'upper-alpha'>> = {
  empty: '',
  hold: holdText,
  normalise: toUpperAscii,
  // Lower case and full-width characters pass here: C4 and C5 report them.
  shape: () => text(...upperChecks, { rule: 'upper-alpha', pattern: /^(?:[A-Za-z .,'-]|[^\u0020-\u007e])*$/u }),
  explain(rule, value) {
    if (rule !== 'upper-alpha') return explainUpper(rule, value);
    return `英字と空白、. , ' - だけで入力してください。${quoteRefused(value, /^[A-Za-z .,'-]$/)}は使えません。`;
  },
  show: showText,
};
