import type { Reflects } from '../definition/reflects.js';
import type { Path } from '../definition/types.js';
import { fieldAt } from '../definition/walk.js';
import { kindOf } from '../kinds/index.js';
import type { TypedAddress } from '../reference/postal/place-in.js';
import type { AnswerReader } from './session-parts.js';

/** The prefix of a path's list entry, such as `userCodes[0].`; '' outside a list. */
export const entryOf = (path: Path) => /^.*\]\./.exec(path)?.[0] ?? '';

/** The text at a path; '' if there is none. */
export function textAt(session: AnswerReader, path: Path): string {
  const value = session.value(path);
  return typeof value === 'string' ? value : '';
}

/** What the postal code at a path fills in; undefined if the field is none. */
export function reflectsAt(session: AnswerReader, path: Path): Reflects | undefined {
  const field = fieldAt(session.procedure, path);
  return field?.kind === 'digits' ? field.reflects : undefined;
}

/** The address in the fields that a postal code fills in; `at` is the prefix of its list entry. */
export function addressAt(session: AnswerReader, { prefecture, city, rest }: Reflects, at: string): TypedAddress {
  const text = (id: Path) => textAt(session, at + id);
  return { prefecture: text(prefecture), city: text(city), rest: text(rest) };
}

/**
 * The postal code that 反映 looks up, normalised: the one in the field, or, if an English address's field is empty, the
 * one of the Japanese address that it repeats.
 */
export function codeFor(session: AnswerReader, path: Path): string {
  const field = fieldAt(session.procedure, path);
  const typed = textAt(session, path);
  const code = field ? kindOf(field).normalise(typed, field) : typed;
  const reflects = reflectsAt(session, path);
  const repeated = reflects?.language === 'en' ? reflects.repeats : undefined;
  return code === '' && repeated ? textAt(session, repeated) : code;
}

/** The address that a postal code belongs to, as typed so far; all of it '' if the code belongs to none. */
export function addressFor(session: AnswerReader, path: Path): TypedAddress {
  const reflects = reflectsAt(session, path);
  return reflects ? addressAt(session, reflects, entryOf(path)) : { prefecture: '', city: '', rest: '' };
}

/** Whether none of the fields that the postal code at `path` fills has an answer. */
export function isAddressEmpty(session: AnswerReader, path: Path): boolean {
  return (
    reflectsAt(session, path) !== undefined && Object.values(addressFor(session, path)).every((text) => text === '')
  );
}
