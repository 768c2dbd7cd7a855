import { isField, isShown } from '../../definition/walk.js';
import type { Item, Path, Section, Shown } from '../../definition/types.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';

/** One block of a page: a single item, or the fields of a group (氏名: 姓, 名). */
export interface Block {
  key: string;
  group?: string;
  items: readonly (Item | Shown)[];
}

/** Whether an item of a section stands on the page: it is asked for, and no template hides it. */
export function isOnPage(session: DraftSession, item: Item | Shown, prefix: Path): boolean {
  if (isShown(item)) return true;
  const path = prefix + item.id;
  return session.visible(path) && !session.template?.hides(path);
}

/** Divides a section's items into blocks: consecutive fields of the same group form one block. */
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
