import * as z from 'zod/mini';
import { FORBIDDEN, firstForbidden } from '../characters/forbidden.js';
import type { Field } from '../definition/types.js';

/** What every kind of field can do. The schema is the one judge: the page, the files and the JSON Schema ask it. */
export interface Kind<F extends Field = Field> {
  /** The value of a field that nobody has answered. */
  readonly empty: string | false | readonly never[];
  /** What was typed, as NSS takes it, where that can be known (N1-N6); else unchanged (N7). Idempotent. */
  normalise(typed: string, field: F): string;
  /** Accepts a right answer that is not empty. The message of each refusal is the rule's id. */
  schema(field: F): z.ZodMiniType;
  /** What to do about a refusal, in short polite Japanese. */
  explain(rule: string, value: string, field: F): string;
  /** The answer as people read it. */
  show(value: unknown, field: F): string;
}

const clean = new RegExp(`^[^${FORBIDDEN}]*$`, 'u');

/** A text without the characters that nothing can carry (C7); the other checks wait until it is. */
export function cleanText(): z.ZodMiniString {
  return z.string().check(z.regex(clean, { error: 'C7', abort: true }));
}

/** The message of C7, the same for every kind of text. */
export function explainForbidden(value: string): string {
  const first = firstForbidden(value, '\n');
  return first
    ? `${first.place}文字目に使えない文字（${first.name}）があります。消して入力し直してください。`
    : '使えない文字があります。入力し直してください。';
}

/** The characters of a text that a pattern refuses, each once, at most five, in brackets: 「a」「b」. */
export function quoteRefused(value: string, allowed: RegExp): string {
  const refused = [...new Set(value)].filter((character) => !allowed.test(character));
  const names = refused.slice(0, 5).map((c) => (/\s/u.test(c) ? (c === '　' ? '全角の空白' : '半角の空白') : c));
  return names.map((name) => `「${name}」`).join('') + (refused.length > 5 ? 'など' : '');
}

export const same = (typed: string): string => typed;
export const showText = (value: unknown): string => (typeof value === 'string' ? value : '');
