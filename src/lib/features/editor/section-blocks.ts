import { isField, isShown } from '../../definition/walk.js';
import type { Item, Section, Shown } from '../../definition/types.js';

/** What stands in one block of a page: one item, or the parts of one answer (氏名: 姓, 名). */
export interface Block {
  key: string;
  group?: string;
  items: readonly (Item | Shown)[];
}

/** A section's items as blocks: consecutive fields of one group stand together. */
export function blocksOf(section: Section): readonly Block[] {
  const blocks: (Block & { items: (Item | Shown)[] })[] = [];
  for (const item of section.items) {
    const group = !isShown(item) && isField(item) ? item.group : undefined;
    const last = blocks.at(-1);
    if (group !== undefined && last?.group === group) last.items.push(item);
    else
      blocks.push({
        key: isShown(item) ? item.label : item.id,
        items: [item],
        ...(group === undefined ? {} : { group }),
      });
  }
  return blocks;
}
