import * as z from 'zod/mini';
import type { FieldOf } from '../definition/types.js';
import { same, showText, type Kind } from './kind.js';

/** One of the listed options. */
export const choice: Kind<FieldOf<'choice'>> = {
  empty: '',
  normalise: same,
  schema: (field) => z.enum(field.options.map(({ value }) => value) as [string, ...string[]], { error: 'choice' }),
  explain: (_rule, value) => `選択肢から選び直してください。いまの「${value}」は選べません。`,
  show: showText,
};

/** Ticked or not. */
export const check: Kind<FieldOf<'check'>> = {
  empty: false,
  normalise: same,
  schema: () => z.boolean({ error: 'type' }),
  explain: () => 'チェックを付け直してください。',
  show: (value) => (value === true ? 'チェックあり' : 'チェックなし'),
};

/** Settled by the procedure; a file that says otherwise is told why (V13 for the plan). */
export const fixed: Kind<FieldOf<'fixed'>> = {
  empty: '',
  normalise: same,
  schema: (field) => z.literal(field.value, { error: field.rule ?? 'fixed' }),
  explain: (_rule, value, field) => `この手続では「${field.value}」です。いまの「${value}」を直してください。`,
  show: showText,
};
