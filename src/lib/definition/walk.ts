import type { Field, FieldId, Item, Path, Procedure, RecordList, Screen, Section, Shown, ValueList } from './types.js';

/** A step of a path: an id, or an index in a list. */
export type Step = FieldId | number;

const split = new Map<Path, readonly Step[]>();

/**
 * Splits a path: `userCodes[0].naming.officeNameEn` → ['userCodes', 0, 'naming.officeNameEn']. Ids contain dots
 * themselves.
 */
export function splitPath(path: Path): readonly Step[] {
  const known = split.get(path);
  if (known) return known;
  const steps: Step[] = [];
  for (const [index, part] of path.split(/\[(\d+)\]\.?/).entries()) {
    if (part === '') continue;
    steps.push(index % 2 === 1 ? Number(part) : part);
  }
  // Every keystroke reads the same few hundred paths. The limit keeps a hostile file's paths from filling the memory.
  if (split.size < 5000) split.set(path, steps);
  return steps;
}

/** The path of an entry's field: ('userCodes', 0, 'idCount') → `userCodes[0].idCount`. */
export function entryPath(list: Path, index: number, id?: FieldId): Path {
  return id === undefined ? `${list}[${index}]` : `${list}[${index}].${id}`;
}

/** The pattern of a path, which is the same for every entry: `userCodes[0].idCount` → `userCodes[].idCount`. */
export function patternOf(path: Path): Path {
  return path.includes('[') ? path.replace(/\[\d+\]/g, '[]') : path;
}

/** An item with the screen and section on which it is asked for first. */
export interface Placed {
  item: Item;
  screen: Screen;
  section: Section;
  /** Sections around it whose `when` must hold, outermost first. */
  sections: readonly Section[];
}

export function isShown(item: Item | Shown): item is Shown {
  return item.kind === 'shown';
}

export function isField(item: Item): item is Field {
  return item.kind !== 'values' && item.kind !== 'records';
}

function* placedIn(
  screen: Screen,
  section: Section,
  prefix: string,
  around: readonly Section[],
): Generator<[string, Placed]> {
  const sections = [...around, section];
  for (const item of section.items) {
    if (isShown(item)) continue;
    const pattern = prefix + item.id;
    yield [pattern, { item, screen, section, sections }];
    if (item.kind === 'values') {
      yield [`${pattern}[]`, { item: item.item, screen, section, sections }];
    } else if (item.kind === 'records') {
      for (const inner of item.sections) yield* placedIn(screen, inner, `${pattern}[].`, sections);
    }
  }
}

const indexes = new WeakMap<Procedure, ReadonlyMap<string, Placed>>();

/**
 * Every item of a procedure by its pattern (`userCodes[].idCount`); a field on two screens is placed on the first one.
 */
export function itemsByPattern(procedure: Procedure): ReadonlyMap<string, Placed> {
  const known = indexes.get(procedure);
  if (known) return known;
  const map = new Map<string, Placed>();
  for (const screen of procedure.screens) {
    for (const section of screen.sections) {
      for (const [pattern, placed] of placedIn(screen, section, '', [])) {
        if (!map.has(pattern)) map.set(pattern, placed);
      }
    }
  }
  const aside: Section = { id: 'aside', title: '', items: procedure.aside };
  const screen: Screen = { id: 'aside', title: '', intro: '', nssEnd: 'unknown', sections: [aside] };
  for (const [pattern, placed] of placedIn(screen, aside, '', [])) map.set(pattern, placed);
  indexes.set(procedure, map);
  return map;
}

const asked = new WeakMap<Screen, ReadonlySet<string>>();

/** The ids of what a screen asks for, each list as a whole. */
function askedOn(screen: Screen): ReadonlySet<string> {
  const known = asked.get(screen);
  if (known) return known;
  const items = screen.sections.flatMap((section) => section.items);
  const ids = new Set(items.flatMap((item) => (isShown(item) ? [] : [item.id])));
  asked.set(screen, ids);
  return ids;
}

/** Whether a screen asks for the item at a path, first or again: 申込担当者 repeats what 仮アカウント申込 asks. */
export function asks(screen: Screen, path: Path): boolean {
  const end = path.indexOf('[');
  return askedOn(screen).has(end < 0 ? path : path.slice(0, end));
}

/** The item at a path, or undefined where the procedure has none there. */
export function itemAt(procedure: Procedure, path: Path): Placed | undefined {
  return itemsByPattern(procedure).get(patternOf(path));
}

/** The field at a path; undefined for a list or an unknown path. */
export function fieldAt(procedure: Procedure, path: Path): Field | undefined {
  const item = itemAt(procedure, path)?.item;
  return item && isField(item) ? item : undefined;
}

/** The list at a path; undefined for a field or an unknown path. */
export function listAt(procedure: Procedure, path: Path): ValueList | RecordList | undefined {
  const item = itemAt(procedure, path)?.item;
  return item && !isField(item) ? item : undefined;
}

/** A list's or field's label at a path: `{n}` becomes the entry's number. */
export function labelOf(item: { label: string }, path: Path): string {
  const n = /\[(\d+)\](?!.*\[)/.exec(path)?.[1];
  return n === undefined ? item.label : item.label.replace('{n}', String(Number(n) + 1));
}
