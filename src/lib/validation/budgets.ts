import type { Budget } from '../definition/budget.js';
import type { FieldId, Path } from '../definition/types.js';

/** How many characters each field of a budget has in the entry that `prefix` (`userCodes[0].`) names. */
export function partsOf(
  { fields }: Budget,
  prefix: Path,
  text: (path: Path) => string,
): readonly { id: FieldId; length: number }[] {
  return fields.map((id) => ({ id, length: text(prefix + id).length }));
}

/** How many characters of a budget are used in that entry. */
export function used(budget: Budget, prefix: Path, text: (path: Path) => string): number {
  return partsOf(budget, prefix, text).reduce((total, { length }) => total + length, 0);
}
