import { entryPath, isField, isShown } from '../definition/walk.js';
import type { Field, Path, Procedure, RecordList, Section, ValueList } from '../definition/types.js';
import { entryCount } from '../draft/read.js';
import type { Read } from '../definition/visible.js';

/** A visible field of a draft; a field in a list occurs once per entry. */
export interface PlacedField {
  field: Field;
  path: Path;
}

/** A visible list of a draft. */
export interface PlacedList {
  list: ValueList | RecordList;
  path: Path;
}

export type PlacedItem = PlacedField | PlacedList;

/** The effective values of a draft and which of its fields are visible. */
export interface DraftView {
  procedure: Procedure;
  read: Read;
  visible(path: Path): boolean;
}

function* placedIn(
  view: DraftView,
  sections: readonly Section[],
  prefix: string,
  seen: Set<Path>,
): Generator<PlacedItem> {
  for (const item of sections.flatMap((section) => section.items)) {
    if (isShown(item)) continue;
    const path = prefix + item.id;
    // The contact appears on two screens but is one answer.
    if (seen.has(path) || !view.visible(path)) continue;
    seen.add(path);
    if (isField(item)) {
      yield { field: item, path };
      continue;
    }
    yield { list: item, path };
    const count = entryCount(item, view.read(path));
    for (let index = 0; index < count; index += 1) {
      const at = entryPath(path, index);
      if (item.kind === 'values') yield { field: item.item, path: at };
      else yield* placedIn(view, item.sections, `${at}.`, seen);
    }
  }
}

/** Every visible field and list of a draft with its path, in screen order (V19). */
export function placedOf(view: DraftView): PlacedItem[] {
  const { screens, aside } = view.procedure;
  const all = screens.flatMap((screen) => screen.sections);
  return [...placedIn(view, [...all, { id: 'aside', title: '', items: aside }], '', new Set())];
}
