import type { Condition, Path, Procedure } from '../../../definition/types.js';
import { isField, itemsByPattern } from '../../../definition/walk.js';

/**
 * Puts a condition into words: 「法人番号の有無」が「有」のとき.
 *
 * @param prefix the pattern of the surrounding list entry: `userCodes[].`, or ''
 * @param screen the id of the current screen; questions on other screens are mentioned with their screen's title
 */
export function conditionInWords(procedure: Procedure, { field, is }: Condition, prefix: Path, screen: string): string {
  const items = itemsByPattern(procedure);
  const placed = items.get(prefix + field) ?? items.get(field);
  const own = placed ? (isField(placed.item) ? [placed.item.group, placed.item.label] : [placed.item.label]) : [field];
  const elsewhere = placed && placed.screen.id !== screen ? `「${placed.screen.title}」の` : '';
  const question = `${elsewhere}「${own.filter(Boolean).join(' ').replace('{n}', '')}」`;
  if (typeof is === 'boolean') return `${question}に印を${is ? '付けた' : '付けない'}とき`;
  const answers = typeof is === 'string' ? [is] : is;
  return `${question}が${answers.map((answer) => `「${answer}」`).join('か')}のとき`;
}
