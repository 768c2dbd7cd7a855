import { isField, isShown } from '../../definition/walk.js';
import type { Field, Item, Path, Section, Shown } from '../../definition/types.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';

/** What of a session says which items are on its page. */
type Shows = Pick<DraftSession, 'visible' | 'template'>;

/** One block of a page: a single item, or the fields of a group (氏名: 姓, 名). */
export type Block = { key: string; item: Item | Shown } | { key: string; group: string; fields: readonly Field[] };

/** Whether an item of a section stands on the page: it is asked for, and no template hides it. */
export function isOnPage(session: Shows, item: Item | Shown, prefix: Path): boolean {
  if (isShown(item)) return true;
  const path = prefix + item.id;
  return session.visible(path) && !session.template?.hides(path);
}

/** Divides a section's items into blocks: consecutive fields of the same group form one block. */
function blocksOf(section: Section): readonly Block[] {
  const blocks: (Block & { fields?: Field[] })[] = [];
  for (const item of section.items) {
    if (isShown(item) || !isField(item) || item.group === undefined) {
      blocks.push({ key: isShown(item) ? item.label : item.id, item });
      continue;
    }
    const last = blocks.at(-1);
    if (last && 'group' in last && last.group === item.group) last.fields.push(item);
    else blocks.push({ key: item.id, group: item.group, fields: [item] });
  }
  return blocks;
}

/** The blocks of a section that stand on the page, without what is not asked for. */
export function blocksOnPage(session: Shows, section: Section, prefix: Path): readonly Block[] {
  const isAsked = (item: Item | Shown) => isOnPage(session, item, prefix);
  return blocksOf(section).flatMap((block): Block[] => {
    if ('item' in block) return isAsked(block.item) ? [block] : [];
    const fields = block.fields.filter(isAsked);
    return fields.length > 0 ? [{ ...block, fields }] : [];
  });
}
