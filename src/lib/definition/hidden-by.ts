import type { Condition, Path, Procedure } from './types.js';
import { isVisible, type Read } from './visible.js';
import { itemAt, patternOf } from './walk.js';

/** The answer that has to be another one for a field to be asked for, with the condition that it does not meet. */
export interface Obstacle {
  path: Path;
  is: Condition['is'];
}

/** As `isVisible` reads a condition: the field that it names beside `path`, or else at the top. */
function targetOf(procedure: Procedure, { field }: Condition, path: Path): Path {
  const beside = path.slice(0, path.lastIndexOf('].') + 1);
  const near = beside === '' ? field : `${beside}.${field}`;
  return itemAt(procedure, near) ? near : field;
}

/**
 * Why the item at `path` is not asked for: the first answer, from the outside in, that does not meet its condition, and
 * that is asked for itself. Undefined if the item is asked for.
 */
export function hiddenBy(procedure: Procedure, path: Path, read: Read): Obstacle | undefined {
  const placed = itemAt(procedure, path);
  if (!placed) return undefined;
  const end = path.lastIndexOf('[');
  const list = end < 0 ? undefined : path.slice(0, end);
  const around =
    list !== undefined && patternOf(list) !== patternOf(path) ? hiddenBy(procedure, list, read) : undefined;
  if (around) return around;
  for (const condition of [...placed.sections.map(({ when }) => when), placed.item.when]) {
    if (!condition) continue;
    const at = targetOf(procedure, condition, path);
    if (!isVisible(procedure, at, read)) return hiddenBy(procedure, at, read);
    const value = read(at);
    const met = Array.isArray(condition.is) ? condition.is.includes(value) : value === condition.is;
    if (!met) return { path: at, is: condition.is };
  }
  return undefined;
}
