import type { Field, Item, Procedure, Section, Shown } from '../../src/lib/definition/types.js';
import { isField, isShown, itemsByPattern } from '../../src/lib/definition/walk.js';
import { procedures } from '../../src/procedures/index.js';

/** An item with its place: one entry for each screen that shows it. */
export interface Standing {
  procedure: Procedure;
  /** The screen's id; `aside` if no screen asks for it. */
  screen: string;
  /** `userCodes[].idCount`. */
  pattern: string;
  item: Item;
}

function* standingIn(
  procedure: Procedure,
  screen: string,
  items: readonly (Item | Shown)[],
  prefix: string,
): Generator<Standing> {
  for (const item of items) {
    if (isShown(item)) continue;
    const pattern = prefix + item.id;
    yield { procedure, screen, pattern, item };
    if (item.kind === 'values') yield { procedure, screen, pattern: `${pattern}[]`, item: item.item };
    if (item.kind !== 'records') continue;
    for (const section of item.sections) yield* standingIn(procedure, screen, section.items, `${pattern}[].`);
  }
}

/**
 * Every item of every procedure, once for each screen that shows it. Walks the definitions independently of
 * lib/definition.
 */
export const standing: readonly Standing[] = procedures.flatMap((procedure) => [
  ...procedure.screens.flatMap(({ id, sections }) =>
    sections.flatMap(({ items }) => [...standingIn(procedure, id, items, '')]),
  ),
  ...standingIn(procedure, 'aside', procedure.aside, ''),
]);

/** The fields among them, with a title for the test. */
export const fields = standing.flatMap(({ item, ...place }) =>
  isField(item)
    ? [{ ...place, field: item as Field, title: `${place.procedure.id} ${place.screen} ${place.pattern}` }]
    : [],
);

/** Every section of a procedure, those within lists included, with the prefix of its items' patterns. */
export function sectionsOf(procedure: Procedure): { section: Section; prefix: string }[] {
  const within = (section: Section, prefix: string): { section: Section; prefix: string }[] => [
    { section, prefix },
    ...section.items.flatMap((item) =>
      item.kind === 'records' ? item.sections.flatMap((inner) => within(inner, `${prefix}${item.id}[].`)) : [],
    ),
  ];
  return procedure.screens.flatMap(({ sections }) => sections.flatMap((section) => within(section, '')));
}

/** The item that an id means when written beside `pattern`: in the same entry, otherwise at the draft's top level. */
export function meant(procedure: Procedure, pattern: string, id: string): Item | undefined {
  const scope = /^.*\[\]\./.exec(pattern)?.[0] ?? '';
  const all = itemsByPattern(procedure);
  return (all.get(scope + id) ?? all.get(id))?.item;
}
