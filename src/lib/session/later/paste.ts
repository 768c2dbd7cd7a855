import { fieldAt } from '../../definition/walk.js';
import type { Path } from '../../definition/types.js';
import { pastedPartFor } from '../../kinds/pasted-part.js';
import type { AnswerReader, AnswerWriter } from '../session-parts.js';

/** Browsers put a space, or nothing, for a line break. */
const bare = (text: string) => text.replace(/\s/gu, '');

/**
 * A block pasted into an empty field (an address with telephone, a mail with a name): the field takes its part, and
 * says what it left out. Undone like a repair.
 */
export async function pasteInto(
  session: AnswerReader & Pick<AnswerWriter, 'repair'>,
  path: Path,
  pasted: string,
): Promise<void> {
  const field = fieldAt(session.procedure, path);
  const taken = field && pastedPartFor(field, pasted);
  // The text itself comes after the event that announced it.
  await new Promise((resolve) => setTimeout(resolve));
  const there = session.value(path);
  // Only where the block is all there is: pasted into a text it may be meant.
  if (!taken || typeof there !== 'string' || bare(there) !== bare(pasted)) return;
  session.repair(path, { before: there, after: taken.part, rest: taken.rest });
}
