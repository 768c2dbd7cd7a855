import type { RowFilter } from './filter-rows.js';

export type Column = RowFilter['sort'];

/** The columns of the table of drafts in their order. The title, by which a draft is opened, cannot be hidden. */
export const COLUMNS = [
  ['title', '下書き'],
  ['procedure', '手続'],
  ['company', '企業名'],
  ['state', '状態'],
  ['deadline', '締切'],
  ['changed', '最後の変更'],
  ['template', 'ひな形'],
] as const satisfies readonly (readonly [Column, string])[];

/** A setting of this browser (see `isBrowserSetting`): the columns that are hidden. */
export const HIDDEN_COLUMNS = 'desk-hidden-columns';

/** The hidden columns of a stored setting, whatever was stored. */
export function hiddenColumns(stored: unknown): readonly Column[] {
  if (!Array.isArray(stored)) return [];
  return COLUMNS.map(([column]) => column).filter((column) => column !== 'title' && stored.includes(column));
}
