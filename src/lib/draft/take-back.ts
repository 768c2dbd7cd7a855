import type { Values } from './types.js';
import { EMPTY_LOG } from './undo-log.js';
import { record, undo } from './undo.js';

/**
 * Takes back one change of several answers, whatever has been changed since: an answer that is another one by now stays.
 * @param values the answers now
 * @param before the answers before the change
 * @param after the answers after it
 * @returns the answers without the change, and how many of those it was about stay
 */
export function takeBack(values: Values, before: Values, after: Values): { values: Values; stay: number } {
  let [next, stay] = [values, 0];
  const { undo: steps } = record(EMPTY_LOG, before, after, 0);
  for (const [key, change] of steps.flatMap(({ changes }) => Object.entries(changes))) {
    // Each answer as a step of its own, so that one that was changed since does not hold up the others.
    const taken = undo({ undo: [{ at: 0, changes: { [key]: change } }], redo: [] }, next);
    if (taken) next = taken.values;
    else stay += 1;
  }
  return { values: next, stay };
}
