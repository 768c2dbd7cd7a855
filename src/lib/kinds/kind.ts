import { FORBIDDEN, firstForbidden } from '../characters/forbidden.js';
import type { Field } from '../definition/types.js';
import type { Held } from './hold.js';

/**
 * One thing a kind asks of an answer, and the rule that speaks when it does not hold. As data, so that the page's check
 * (a bare expression, no library) and the zod schema of the files are the same.
 */
export type Check = {
  /** The rule's id, or the kind's name where no rule has one for its shape. */
  rule: string;
  /** What the checks after this one would say makes no sense until this one holds. */
  first?: true;
} & ({ pattern: RegExp } | { max: number } | { holds: (value: string) => boolean });

/** What a stored answer is: a text, one of some texts, a truth value, a list. */
export type Shape =
  | { type: 'text'; checks: readonly Check[] }
  | { type: 'option'; options: readonly string[]; rule: string }
  | { type: 'boolean' }
  | { type: 'list'; rule: string; holds: (entry: unknown) => boolean };

/** What every kind of field can do. */
export interface Kind<F extends Field = Field> {
  /** The value of a field that nobody has answered. */
  readonly empty: string | false | readonly never[];
  /** What of a stored value a field of this kind can hold, right or wrong: what its control and every view can draw. */
  hold(stored: unknown): Held;
  /** What was typed, as NSS takes it, where that can be known (N1-N6); else unchanged (N7). Idempotent. */
  normalise(typed: string, field: F): string;
  /** What a right answer that is not empty looks like: the one judge for the page, the files and the JSON Schema. */
  shape(field: F): Shape;
  /** What to do about a refusal, in short polite Japanese. */
  explain(rule: string, value: string, field: F): string;
  /** The answer as people read it. */
  show(value: unknown, field: F): string;
}

const clean = new RegExp(`^[^${FORBIDDEN}]*$`, 'u');

/** A text without the characters that nothing can carry (C7); the other checks wait until it is. */
export function text(...checks: readonly Check[]): Shape {
  return { type: 'text', checks: [{ rule: 'C7', pattern: clean, first: true }, ...checks] };
}

/** The message of C7, the same for every kind of text. `except`: characters that may stand in this kind. */
export function explainForbidden(value: string, except = ''): string {
  const first = firstForbidden(value, except);
  return first
    ? `${first.place}文字目に使えない文字（${first.name}）があります。消して入力し直してください。`
    : '使えない文字があります。入力し直してください。';
}

/** What to call a character in a message: those that cannot be seen, or not alone, by name. */
function nameOf(character: string): string {
  if (character === '　') return '全角の空白';
  if (/\s/u.test(character)) return '半角の空白';
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return /\p{M}/u.test(character) ? `U+${code}` : character;
}

/** The characters of a text that a pattern refuses, each once, at most five, in brackets: 「a」「b」. */
export function quoteRefused(value: string, allowed: RegExp): string {
  const refused = [...new Set(value)].filter((character) => !allowed.test(character));
  const names = [...new Set(refused.slice(0, 5).map(nameOf))];
  return names.map((name) => `「${name}」`).join('') + (refused.length > 5 ? 'など' : '');
}

export const same = (typed: string): string => typed;
export const showText = (value: unknown): string => (typeof value === 'string' ? value : '');
