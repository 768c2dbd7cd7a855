import { fieldAt } from '../../definition/walk.js';
import type { Path } from '../../definition/types.js';
import { kindOf } from '../../kinds/index.js';
import { pastedPartFor, takesAddress } from '../../kinds/pasted-part.js';
import type { AnswerReader, AnswerWriter } from '../session-parts.js';
import type { Informed } from '../surroundings.svelte.js';
import { postalFor } from './address.js';

/** Single-line inputs drop pasted line breaks or replace them with spaces, so texts are compared without blanks. */
const bare = (text: string) => text.replace(/\s/gu, '');

/**
 * Reduces a block pasted into an empty field (an address with a telephone number, an e-mail with a name) to the part
 * that belongs in the field. The change is shown, with what was left out, and can be undone like any repair.
 */
export async function pasteInto(
  session: AnswerReader & Pick<AnswerWriter, 'repair'> & Pick<Informed, 'provide'>,
  path: Path,
  pasted: string,
): Promise<void> {
  const field = fieldAt(session.procedure, path);
  if (!field) return;
  // Without the list of municipalities an address is not split, and the field keeps the whole block.
  const cities = takesAddress(field)
    ? await postalFor(session).then(
        ({ cities }) => cities,
        () => [],
      )
    : [];
  const taken = pastedPartFor(field, pasted, cities);
  // The paste event fires before the browser inserts the text.
  await new Promise((resolve) => setTimeout(resolve));
  const value = session.value(path);
  // Only if the field contains nothing else: text pasted into existing text may be intended as it is.
  if (!taken || typeof value !== 'string') return;
  // The field may have been left, and its text mended, while the list of municipalities was loading.
  const whole = [pasted, kindOf(field).normalise(pasted, field)].map(bare);
  if (!whole.includes(bare(value))) return;
  session.repair(path, { before: value, after: taken.part, rest: taken.rest });
}
