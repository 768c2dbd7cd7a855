import { FORBIDDEN, firstForbidden } from '../characters/forbidden.js';
import type { Field } from '../definition/types.js';
import type { Held } from './hold.js';

/**
 * One condition that a kind puts on an answer, and the rule that is broken when it fails. Checks are data so that the
 * page (which runs them without a library) and the zod schema (for files) share them.
 */
export type Check = {
  /** The rule's id, or the kind's name if the specification has no rule for it. */
  rule: string;
  /** If this check fails, skip the ones after it: their messages would make no sense. */
  first?: true;
} & ({ pattern: RegExp } | { max: number } | { holds: (value: string) => boolean });

/** The form of a stored answer: a text, one of several options, a boolean, or a list. */
export type Shape =
  | { type: 'text'; checks: readonly Check[] }
  | { type: 'option'; options: readonly string[]; rule: string }
  | { type: 'boolean' }
  | { type: 'list'; rule: string; holds: (entry: unknown) => boolean };

/** What every kind of field provides. */
export interface Kind<F extends Field = Field> {
  /** The value of an unanswered field. */
  readonly empty: string | false | readonly never[];
  /** The part of a stored value that a field of this kind can hold, right or wrong: its control and views can draw it. */
  hold(stored: unknown): Held;
  /** The typed text in the form NSS accepts, if that is certain (N1-N6); otherwise unchanged (N7). Idempotent. */
  normalise(typed: string, field: F): string;
  /** The shape of a correct non-empty answer: the single source for the page, for files and for the JSON Schema. */
  shape(field: F): Shape;
  /** What to do about a broken rule, in short polite Japanese. */
  explain(rule: string, value: string, field: F): string;
  /** The answer in readable form. */
  show(value: unknown, field: F): string;
}

const clean = new RegExp(`^[^${FORBIDDEN}]*$`, 'u');

/** The shape of a text: C7 first, and the given checks only once C7 holds. */
export function text(...checks: readonly Check[]): Shape {
  return { type: 'text', checks: [{ rule: 'C7', pattern: clean, first: true }, ...checks] };
}

/** The message of C7, the same for every kind of text. `except`: characters that this kind allows. */
export function explainForbidden(value: string, except = ''): string {
  const first = firstForbidden(value, except);
  return first
    ? `${first.place}文字目に使えない文字（${first.name}）があります。消して入力し直してください。`
    : '使えない文字があります。入力し直してください。';
}

/** How a message names a character: spaces by name, combining marks by code point, others as they are. */
function nameOf(character: string): string {
  if (character === '　') return '全角の空白';
  if (/\s/u.test(character)) return '半角の空白';
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return /\p{M}/u.test(character) ? `U+${code}` : character;
}

/** The characters of a text that do not match `allowed`, each once, at most five, in brackets: 「a」「b」. */
export function quoteRefused(value: string, allowed: RegExp): string {
  const refused = [...new Set(value)].filter((character) => !allowed.test(character));
  const names = [...new Set(refused.slice(0, 5).map(nameOf))];
  return names.map((name) => `「${name}」`).join('') + (refused.length > 5 ? 'など' : '');
}

/** A `normalise` that changes nothing. */
export const unchanged = (typed: string): string => typed;
/** A `show` for texts; '' for any other type. */
export const showText = (value: unknown): string => (typeof value === 'string' ? value : '');
