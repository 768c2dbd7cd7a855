import type { Json, Values } from './types.js';

/** Whether two texts are both an answer of somebody's: neither is empty, nor what a new draft begins with. */
const bothAnswered = (before: string, after: string, start: Json | undefined): boolean =>
  before !== '' && after !== '' && before !== start && after !== start;

function alike(before: Json | undefined, after: Json | undefined, start: Json | undefined): boolean {
  if (before === after) return true;
  if (typeof before === 'string' && typeof after === 'string') return bothAnswered(before, after, start);
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return false;
  if (Array.isArray(before) !== Array.isArray(after)) return false;
  const begun = typeof start === 'object' ? start : undefined;
  return sameOutline(before as Values, after as Values, begun as Values | undefined);
}

/**
 * Whether two states of a draft differ in nothing but the wording of texts that both have: then what is answered, how many
 * entries each list has, and what was chosen are the same. Most keys change no more than that.
 * @param start what a new draft begins with
 */
export function sameOutline(before: Values, after: Values, start: Values = {}): boolean {
  if (before === after) return true;
  const keys = Object.keys(after);
  return (
    keys.length === Object.keys(before).length &&
    keys.every((key) => Object.hasOwn(before, key) && alike(before[key], after[key], start[key]))
  );
}
