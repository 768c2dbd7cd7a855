import type { Wish } from '../../draft/review/types.js';

/** The label of each thing a comment can ask for. */
export const WISH_LABELS: Readonly<Record<Wish, string>> = {
  mend: '直してください',
  ask: '教えてください',
  note: 'お知らせ',
};
