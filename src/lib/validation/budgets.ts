import type { Path } from '../definition/types.js';

/** Fields that NSS prints on one line, with the most characters they may have together (V7). */
export interface Budget {
  id: 'names' | 'address';
  title: string;
  /** Ids within an entry of 利用者コード. */
  fields: readonly string[];
  limit: number;
  /** The field that may be shortened; the message stands there. */
  shorten: string;
}

export const budgets: readonly Budget[] = [
  {
    id: 'names',
    title: '企業名(英)・事業所名(英)・業務責任者名(英)の合計',
    fields: ['naming.companyNameEn', 'naming.officeNameEn', 'naming.responsibleNameEn'],
    limit: 48,
    shorten: 'naming.officeNameEn',
  },
  {
    id: 'address',
    title: '事業所所在地(英)の合計',
    fields: ['naming.addressEn.prefecture', 'naming.addressEn.city', 'naming.addressEn.rest'],
    limit: 72,
    shorten: 'naming.addressEn.rest',
  },
];

/** How many characters of a budget are used in the entry that `prefix` (`userCodes[0].`) names. */
export function used(budget: Budget, prefix: Path, text: (path: Path) => string): number {
  return budget.fields.reduce((total, id) => total + text(prefix + id).length, 0);
}
