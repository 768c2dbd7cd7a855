import * as z from 'zod/mini';
import { toUpperAscii } from '../characters/latin.js';
import type { FieldOf } from '../definition/types.js';
import { quoteRefused, showText, type Kind } from './kind.js';
import { explainUpper, upperText } from './upper.js';

/** 半角英字 of a person's name: A-Z, space and . , ' - (C4, C5, N4). */
export const upperAlpha: Kind<FieldOf<'upper-alpha'>> = {
  empty: '',
  normalise: toUpperAscii,
  // Lower case and full-width characters have spoken already, as C4 and C5.
  schema: () => upperText().check(z.regex(/^(?:[A-Za-z .,'-]|[^\u0020-\u007e])*$/u, { error: 'upper-alpha' })),
  explain(rule, value) {
    if (rule !== 'upper-alpha') return explainUpper(rule, value);
    return `英字と空白、. , ' - だけで入力してください。${quoteRefused(value, /^[A-Za-z .,'-]$/)}は使えません。`;
  },
  show: showText,
};
