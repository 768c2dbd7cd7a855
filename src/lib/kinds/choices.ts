import type { FieldOf } from '../definition/types.js';
import { holdFlag, holdText } from './hold.js';
import { same, showText, type Kind } from './kind.js';

/** A value as a message quotes it: enough to know it by. */
const quote = (value: string): string => ([...value].length > 20 ? `${[...value].slice(0, 20).join('')}…` : value);

/** One of the listed options. */
export const choice: Kind<FieldOf<'choice'>> = {
  empty: '',
  hold: holdText,
  normalise: same,
  shape: (field) => ({ type: 'option', options: field.options.map(({ value }) => value), rule: 'choice' }),
  explain: (_rule, value) => `選択肢から選び直してください。いまの「${quote(value)}」は選べません。`,
  show: showText,
};

/** Ticked or not. */
export const check: Kind<FieldOf<'check'>> = {
  empty: false,
  hold: holdFlag,
  normalise: same,
  shape: () => ({ type: 'boolean' }),
  explain: () => 'チェックを付け直してください。',
  show: (value) => (value === true ? 'チェックあり' : 'チェックなし'),
};

/** Settled by the procedure; a file that says otherwise is told why (V13 for the plan). */
export const fixed: Kind<FieldOf<'fixed'>> = {
  empty: '',
  hold: holdText,
  normalise: same,
  shape: (field) => ({ type: 'option', options: [field.value], rule: field.rule ?? 'fixed' }),
  explain: (_rule, value, field) => `この手続では「${field.value}」です。いまの「${quote(value)}」を直してください。`,
  show: showText,
};
