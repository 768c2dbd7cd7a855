import { itemAt } from '../../definition/walk.js';
import type { Field, Path, Procedure } from '../../definition/types.js';
import { getAt } from '../../draft/paths.js';
import type { Draft, Values } from '../../draft/types.js';
import { kindOf } from '../../kinds/index.js';
import { buildSheet } from '../../sheet/build.js';
import { differencesBetween, type Difference } from '../../sheet/differences.js';

/** An open draft, as far as its changes are concerned. */
interface Changing {
  procedure: Procedure;
  draft: Draft;
  today: string;
  /** The proposals that nobody has changed or confirmed. */
  proposed: Readonly<Record<Path, string>>;
}

/** Whether a text differs from an earlier one only by what the app corrects when a field is left. */
function isRepair(field: Field, before: unknown, after: unknown): boolean {
  if (before === after) return true;
  return typeof before === 'string' && typeof after === 'string' && kindOf(field).normalise(before, field) === after;
}

/** Whether the app made the change at a path by itself: a repair, a copy of another answer, a default, a proposal. */
function isOurs({ procedure, draft, proposed }: Changing, values: Values, path: Path): boolean {
  const item = itemAt(procedure, path)?.item;
  const [before, after] = [getAt(values, path), getAt(draft.values, path)];
  // Nothing is stored, so that what is shown follows from other answers or from the day.
  if (before === undefined && after === undefined) return true;
  if (!item || item.kind === 'records') return false;
  if (item.kind === 'values') {
    const [old, now] = [before, after].map((list) => (Array.isArray(list) ? list : []));
    return old!.length === now!.length && old!.every((entry, at) => isRepair(item.item, entry, now![at]));
  }
  if (typeof after === 'string' && after !== '' && proposed[path] === after) return true;
  if (item.startsAs !== undefined) {
    const source = [values, draft.values].map((all) => getAt(all, item.startsAs!) ?? '');
    if ((before ?? '') === source[0] && after === source[1]) return true;
  }
  return isRepair(item, before, after);
}

/**
 * The answers that a person has changed since earlier values, in screen order; what the app has corrected or filled in
 * by itself is left out, because nobody has to answer for it.
 */
export function changedAnswers(now: Changing, values: Values): readonly Difference[] {
  const sheetOf = (draft: Draft) => buildSheet(now.procedure, draft, [], now.today);
  return differencesBetween(sheetOf({ ...now.draft, values }), sheetOf(now.draft)).filter(
    ({ path }) => !isOurs(now, values, path),
  );
}
