import type { Budget } from '../../../definition/budget.js';
import type { Path } from '../../../definition/types.js';
import { fieldAt } from '../../../definition/walk.js';
import type { DraftSession } from '../../../session/draft-session.svelte.js';
import { partsOf } from '../../../validation/budgets.js';

/** What a label adds to those before it: (市区町村) of 事業所所在地(英) (市区町村). */
const endOf = (label: string) => label.slice(label.lastIndexOf(' ') + 1);

/**
 * How a budget is made up: 企業名(英) 0・事業所名(英) 2. A street number is proposed before anything else of the address is
 * entered, so without this the sum seems to count what nobody has typed.
 */
export function describeBudget(
  session: Pick<DraftSession, 'procedure' | 'context' | 'proposed'>,
  budget: Budget,
  prefix: Path,
): string {
  const { procedure, context, proposed } = session;
  return partsOf(budget, prefix, context.text)
    .map(({ id, length }) => {
      const path = prefix + id;
      const label = endOf(fieldAt(procedure, path)?.label ?? '');
      return `${label} ${length}${length > 0 && proposed[path] === context.text(path) ? '（候補）' : ''}`;
    })
    .join('・');
}
