import { entryPath, isField, isShown, itemsByPattern, labelOf } from '../../definition/walk.js';
import type { Field, Item, Path, Procedure, Section } from '../../definition/types.js';
import { spokenLabel } from '../../validation/check-field.js';

/** One answer as a column. */
export interface Column {
  path: Path;
  /** Unique within its procedure: screen, section and label. */
  label: string;
  field: Field;
}

/** How many columns a list gets for its entries. */
export type Places = (list: Path, max: number) => number;

/** The columns that are not answers; no field has these ids. */
const TITLE = { id: 'title', label: '下書きの名前' } as const;
const PROCEDURE = { id: 'procedure', label: '手続' } as const;
const KEY = { id: 'id', label: '行の番号' } as const;
export const META_COLUMNS = [KEY, PROCEDURE, TITLE] as const;

interface Found {
  path: Path;
  item: Item;
  field: Field;
}

function* found(sections: readonly Section[], prefix: Path, places: Places): Generator<Found> {
  for (const item of sections.flatMap((section) => section.items)) {
    if (isShown(item)) continue;
    const path = prefix + item.id;
    if (isField(item)) {
      // Attached files do not fit into a cell; they are exported in packages.
      if (item.kind !== 'files') yield { path, item, field: item };
      continue;
    }
    const count = Math.min(item.max, places(path, item.max));
    for (let index = 0; index < count; index += 1) {
      const at = entryPath(path, index);
      if (item.kind === 'values') yield { path: at, item: item.item, field: item.item };
      else yield* found(item.sections, `${at}.`, places);
    }
  }
}

/** The sample has at most five columns per list; imported files may have as many as the list allows. */
const sampleSize: Places = (_list, max) => Math.min(max, 5);

/** The names by which a header may refer to a field, the longest and least ambiguous first. */
export function namesOf(procedure: Procedure, path: Path, field: Field): readonly string[] {
  const placed = itemsByPattern(procedure).get(path.replace(/\[\d+\]/g, '[]'));
  const short = labelOf(field, path);
  const label = spokenLabel(field, path);
  const screen = placed?.screen.title ?? '';
  const section = placed?.section.title ?? '';
  const join = (...parts: string[]) => [...new Set(parts.filter(Boolean))].join(' ');
  const all = [label, short].flatMap((name) => [
    join(screen, section, name),
    join(screen, name),
    join(section, name),
    name,
  ]);
  return [...new Set(all)];
}

/** Every answer of a procedure as a column, in screen order. */
export function columnsOf(procedure: Procedure, places: Places = sampleSize): readonly Column[] {
  const sections = procedure.screens.flatMap((screen) => screen.sections);
  const all = [...found([...sections, { id: 'aside', title: '', items: procedure.aside }], '', places)];
  const seen = new Set<Path>();
  const labels = new Set<string>();
  return all.flatMap(({ path, field }) => {
    // The contact appears on two screens but is one answer.
    if (seen.has(path)) return [];
    seen.add(path);
    const full = namesOf(procedure, path, field)[0]!;
    const label = labels.has(full) ? `${full}（${path}）` : full;
    labels.add(label);
    return [{ path, label, field }];
  });
}
