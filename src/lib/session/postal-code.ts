import type { Reflects } from '../definition/reflects.js';
import type { Path, Procedure } from '../definition/types.js';
import { fieldAt, itemsByPattern } from '../definition/walk.js';
import { kindOf } from '../kinds/index.js';
import type { TypedAddress } from '../reference/postal/place-in.js';
import type { AnswerReader } from './session-parts.js';

/** The prefix of a path's list entry, such as `userCodes[0].`; '' outside a list. */
export const entryOf = (path: Path) => /^.*\]\./.exec(path)?.[0] ?? '';

/** Whether a text is a postal code that can be looked up: seven half-width digits. */
export const isPostalCode = (text: string): boolean => /^\d{7}$/.test(text);

const patterns = new WeakMap<Procedure, readonly (readonly [Path, Reflects])[]>();

/** The patterns of a procedure's postal codes, each with the fields that it fills. Every change of a draft asks for them. */
function patternsOf(procedure: Procedure): readonly (readonly [Path, Reflects])[] {
  const known = patterns.get(procedure);
  if (known) return known;
  const found = [...itemsByPattern(procedure)].flatMap(([pattern, { item }]) =>
    item.kind === 'digits' && item.reflects ? [[pattern, item.reflects] as const] : [],
  );
  patterns.set(procedure, found);
  return found;
}

/** The paths of all postal codes that a draft has room for, each with the fields that it fills. */
export function* postalFields(
  procedure: Procedure,
  read: (path: Path) => unknown,
): Generator<readonly [Path, Reflects]> {
  for (const [pattern, reflects] of patternsOf(procedure)) {
    const list = /^(.*)\[\]\./.exec(pattern)?.[1];
    const entries = list === undefined ? undefined : read(list);
    if (list === undefined) yield [pattern, reflects];
    else if (Array.isArray(entries))
      for (const index of entries.keys()) yield [pattern.replace('[]', `[${index}]`), reflects];
  }
}

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

/** The postal code in a field, normalised. */
export function typedCode(session: AnswerReader, path: Path): string {
  const field = fieldAt(session.procedure, path);
  const typed = textAt(session, path);
  return field ? kindOf(field).normalise(typed, field) : typed;
}

/**
 * The postal code that 反映 looks up, normalised: the one in the field, or, if an English address's field is empty, the
 * one of the Japanese address that it repeats.
 */
export function codeFor(session: AnswerReader, path: Path): string {
  const code = typedCode(session, path);
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
