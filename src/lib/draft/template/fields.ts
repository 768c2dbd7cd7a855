import { entryPath, isField, isShown, patternOf } from '../../definition/walk.js';
import type { Field, Item, Path, Procedure, Screen, Section } from '../../definition/types.js';
import { getAt } from '../paths.js';
import type { Json, Values } from '../types.js';

/** The key of a field's rule: the path without indices, and for a list of values the list's id. */
export function ruleKey(path: Path): string {
  return patternOf(path).replace(/\[\]$/, '');
}

/** A field that a template can have a rule for, at its first occurrence on the screens. */
export interface TemplateField {
  key: string;
  item: Exclude<Item, { kind: 'records' }>;
  screen: Screen;
  section: Section;
  /** The path of its value; for a field in a list of records, the one in the first entry. */
  path: Path;
}

function* within(screen: Screen, sections: readonly Section[], prefix: Path): Generator<TemplateField> {
  for (const section of sections) {
    for (const item of section.items) {
      if (isShown(item)) continue;
      const path = prefix + item.id;
      if (item.kind === 'records') yield* within(screen, item.sections, `${entryPath(path, 0)}.`);
      else yield { key: ruleKey(path), item, screen, section, path };
    }
  }
}

/** Every field on a screen, in order. */
export function fieldsOn(screen: Screen): readonly TemplateField[] {
  return [...within(screen, screen.sections, '')];
}

const known = new WeakMap<Procedure, ReadonlyMap<string, TemplateField>>();

/** Every field on a procedure's screens by its rule key, in screen order. `aside` fields are not asked of clients. */
export function templateFields(procedure: Procedure): ReadonlyMap<string, TemplateField> {
  const there = known.get(procedure);
  if (there) return there;
  const map = new Map<string, TemplateField>();
  for (const screen of procedure.screens) {
    for (const field of fieldsOn(screen)) if (!map.has(field.key)) map.set(field.key, field);
  }
  known.set(procedure, map);
  return map;
}

/** One answer in a set of values. */
export interface Leaf {
  path: Path;
  field: Field;
  value: Json;
}

/** Whether a value is no answer: empty or not ticked. */
const isBlank = (value: Json | undefined) => value === undefined || value === '' || value === false;

function* leavesIn(values: Values, sections: readonly Section[], prefix: Path): Generator<Leaf> {
  for (const item of sections.flatMap((section) => section.items)) {
    if (isShown(item)) continue;
    const path = prefix + item.id;
    const value = getAt(values, path);
    if (value === undefined || isBlank(value)) continue;
    if (isField(item)) yield { path, field: item, value };
    else if (!Array.isArray(value)) continue;
    else {
      for (let index = 0; index < Math.min(value.length, item.max); index += 1) {
        const at = entryPath(path, index);
        if (item.kind === 'records') yield* leavesIn(values, item.sections, `${at}.`);
        else {
          const entry = (value as readonly Json[])[index];
          if (entry !== undefined && !isBlank(entry)) yield { path: at, field: item.item, value: entry };
        }
      }
    }
  }
}

/** Every answer in a set of values that a procedure's screens ask for, each once, with lists expanded into entries. */
export function leavesOf(procedure: Procedure, values: Values): readonly Leaf[] {
  const leaves = new Map<Path, Leaf>();
  for (const leaf of leavesIn(
    values,
    procedure.screens.flatMap(({ sections }) => sections),
    '',
  )) {
    if (!leaves.has(leaf.path)) leaves.set(leaf.path, leaf);
  }
  return [...leaves.values()];
}
