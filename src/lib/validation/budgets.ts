import type { Budget } from '../definition/budget.js';
import type { Path } from '../definition/types.js';

/** How many characters of a budget are used in the entry that `prefix` (`userCodes[0].`) names. */
export function used(budget: Budget, prefix: Path, text: (path: Path) => string): number {
  return budget.fields.reduce((total, id) => total + text(prefix + id).length, 0);
}
