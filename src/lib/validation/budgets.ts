import type { Path } from '../definition/types.js';

/** Fields that NSS prints on one line, with the maximum number of characters for all of them together (V7). */
export interface Budget {
  id: 'names' | 'address';
  title: string;
  /** Field ids within an entry of 利用者コード. */
  fields: readonly string[];
  limit: number;
  /** The field to be shortened, where the message is shown. */
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

/** The number of characters of a budget that an entry uses. @param prefix the path of the entry, `userCodes[0].` */
export function used(budget: Budget, prefix: Path, text: (path: Path) => string): number {
  return budget.fields.reduce((total, id) => total + text(prefix + id).length, 0);
}
