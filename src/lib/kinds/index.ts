import type { Field, FieldKind } from '../definition/types.js';
import { mendCharacters } from '../characters/mend.js';
import { alnum } from './alnum.js';
import { check, choice, fixed } from './choices.js';
import { count } from './count.js';
import { date8 } from './date8.js';
import { digits } from './digits.js';
import { email } from './email.js';
import { full } from './full.js';
import { kana } from './kana.js';
import type { Kind } from './kind.js';
import { files, forms } from './lists.js';
import { text } from './text.js';
import { upperAlpha } from './upper-alpha.js';
import { upper } from './upper.js';

/** One entry for each kind; the type makes a missing one a compile error. */
const kinds = {
  full,
  kana,
  digits,
  alnum,
  upper,
  'upper-alpha': upperAlpha,
  email,
  date8,
  count,
  choice,
  check,
  text,
  fixed,
  files,
  forms,
} satisfies { [K in FieldKind]: Kind<Extract<Field, { kind: K }>> };

/** The kinds with the repairs that all of them share. The cast is safe because a kind only gets its own fields. */
const mended = Object.fromEntries(
  (Object.entries(kinds) as unknown as [FieldKind, Kind][]).map(([name, kind]) => [
    name,
    {
      ...kind,
      // Twice, because a letter that becomes half-width may then be composed with its mark.
      normalise: (typed: string, field: Field) => mendCharacters(kind.normalise(mendCharacters(typed), field)),
    },
  ]),
) as Record<FieldKind, Kind>;

/** The kind of a field. */
export function kindOf(field: Field): Kind {
  return mended[field.kind];
}

/** Whether a value is no answer: an empty text, an empty list, an unticked box, null or undefined. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

export { mendCharacters };
export type { Kind };
