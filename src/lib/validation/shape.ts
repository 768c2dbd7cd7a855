import type { Path, Procedure } from '../definition/types.js';
import type { Read } from '../definition/visible.js';
import { itemsByPattern, listAt } from '../definition/walk.js';
import { entryCount } from '../draft/read.js';

const known = new WeakMap<Procedure, readonly Path[]>();

/** The pattern's part up to its last entry: `userCodes[].idCount` → `userCodes[].`, '' outside lists. */
function scopeOf(pattern: Path): string {
  const end = pattern.lastIndexOf('].');
  return end < 0 ? '' : pattern.slice(0, end + 2);
}

/** The patterns of the lists of a procedure and of the fields that its conditions name: what is shown depends on these. */
function decisive(procedure: Procedure): readonly Path[] {
  const before = known.get(procedure);
  if (before) return before;
  const items = itemsByPattern(procedure);
  const found = new Set<Path>();
  for (const [pattern, { item, sections }] of items) {
    if (item.kind === 'values' || item.kind === 'records') found.add(pattern);
    for (const when of [item.when, ...sections.map((section) => section.when)]) {
      if (!when) continue;
      // A condition names the field beside the item if there is one, else the one at the top level.
      const beside = scopeOf(pattern) + when.field;
      found.add(items.has(beside) ? beside : when.field);
    }
  }
  const patterns = [...found];
  known.set(procedure, patterns);
  return patterns;
}

/** The paths of a pattern, one for each entry of the lists around it. */
function* pathsOf(pattern: Path, count: (list: Path) => number): Generator<Path> {
  const at = pattern.indexOf('[]');
  if (at < 0) {
    yield pattern;
    return;
  }
  const list = pattern.slice(0, at);
  for (let index = count(list) - 1; index >= 0; index -= 1) {
    yield* pathsOf(`${list}[${index}]${pattern.slice(at + 2)}`, count);
  }
}

/** A value as far as a condition (only texts and yes or no) or the number of a list's entries can depend on it. */
function markOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === 'object' || value === undefined ? typeof value : `${typeof value}:${String(value)}`;
}

/**
 * A text that is the same for two drafts in which the same items are asked for (V19) and each list has as many entries.
 * It takes a small part of the time that finding these items takes.
 */
export function shapeOf(procedure: Procedure, read: Read): string {
  const count = (path: Path) => {
    const list = listAt(procedure, path);
    return list ? entryCount(list, read(path)) : 0;
  };
  const marks: string[] = [];
  for (const pattern of decisive(procedure)) {
    for (const path of pathsOf(pattern, count)) marks.push(markOf(read(path)));
  }
  return marks.join('\n');
}
