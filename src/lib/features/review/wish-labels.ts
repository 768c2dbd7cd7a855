import type { Wish } from '../../draft/review/types.js';

/** What a remark wants, in words. */
export const WISH_LABELS: Readonly<Record<Wish, string>> = {
  mend: '直してください',
  ask: '教えてください',
  note: 'お知らせ',
};
