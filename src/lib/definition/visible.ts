import type { Condition, Path, Procedure } from './types.js';
import { itemAt, patternOf } from './walk.js';

/** Reads a value by path; the caller decides from where and with which defaults. */
export type Read = (path: Path) => unknown;

/** The part of a path up to its last entry: `userCodes[0].idCount` → `userCodes[0].`, or '' outside lists. */
function scopeOf(path: Path): string {
  const end = path.lastIndexOf('].');
  return end < 0 ? '' : path.slice(0, end + 2);
}

/**
 * The path of the field that a condition names: beside `path` in the same entry if there is one, else at the top level.
 */
function target(procedure: Procedure, condition: Condition, path: Path): Path {
  const beside = scopeOf(path) + condition.field;
  return itemAt(procedure, beside) ? beside : condition.field;
}

function holds(procedure: Procedure, condition: Condition, path: Path, read: Read): boolean {
  const at = target(procedure, condition, path);
  if (!isVisible(procedure, at, read)) return false;
  const value = read(at);
  return Array.isArray(condition.is) ? condition.is.includes(value) : value === condition.is;
}

/**
 * Whether the item at `path` is asked for: its own condition holds, and those of its sections and of the lists around
 * it do (V19). A field whose condition names a hidden field is hidden too.
 */
export function isVisible(procedure: Procedure, path: Path, read: Read): boolean {
  const placed = itemAt(procedure, path);
  if (!placed) return false;
  if (placed.item.when && !holds(procedure, placed.item.when, path, read)) return false;
  if (!placed.sections.every(({ when }) => !when || holds(procedure, when, path, read))) return false;
  const end = path.lastIndexOf('[');
  const list = end < 0 ? undefined : path.slice(0, end);
  return list === undefined || patternOf(list) === patternOf(path) || isVisible(procedure, list, read);
}
