import type { FieldOf } from '../definition/types.js';
import { holdFlag, holdText } from './hold.js';
import { unchanged, showText, type Kind } from './kind.js';

/** A value as quoted in a message, shortened to 20 characters. */
const quote = (value: string): string => ([...value].length > 20 ? `${[...value].slice(0, 20).join('')}…` : value);

/** One of the listed options. */
export const choice: Kind<FieldOf<'choice'>> = {
  empty: '',
  hold: holdText,
  normalise: unchanged,
  shape: (field) => ({ type: 'option', options: field.options.map(({ value }) => value), rule: 'choice' }),
  explain: (_rule, value) => `選択肢から選び直してください。いまの「${quote(value)}」は選べません。`,
  show: showText,
};

/** Ticked or not. */
export const check: Kind<FieldOf<'check'>> = {
  empty: false,
  hold: holdFlag,
  normalise: unchanged,
  shape: () => ({ type: 'boolean' }),
  explain: () => 'チェックを付け直してください。',
  show: (value) => (value === true ? 'チェックあり' : 'チェックなし'),
};

/** A value that the procedure fixes; a file with a different value breaks the field's rule (V13 for the plan). */
export const fixed: Kind<FieldOf<'fixed'>> = {
  empty: '',
  hold: holdText,
  normalise: unchanged,
  shape: (field) => ({ type: 'option', options: [field.value], rule: field.rule ?? 'fixed' }),
  explain: (_rule, value, field) => `この手続では「${field.value}」です。いまの「${quote(value)}」を直してください。`,
  show: showText,
};
