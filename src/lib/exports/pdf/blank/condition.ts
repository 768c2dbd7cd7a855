import type { Condition, Path, Procedure } from '../../../definition/types.js';
import { isField, itemsByPattern } from '../../../definition/walk.js';

/**
 * When a question is asked, in words: 「法人番号の有無」が「有」のとき.
 *
 * @param prefix the pattern before the ids beside it: `userCodes[].`, or ''
 * @param screen the id of the screen on which it is read; a question of another is named with its screen
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
