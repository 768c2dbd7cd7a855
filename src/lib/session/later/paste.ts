import { fieldAt, listAt } from '../../definition/walk.js';
import type { Path, ValueList } from '../../definition/types.js';
import type { Json } from '../../draft/types.js';
import { brokenRules } from '../../kinds/broken-rules.js';
import { isEmpty, kindOf } from '../../kinds/index.js';
import { pastedPartFor, takesAddress } from '../../kinds/pasted-part.js';
import type { AnswerReader, AnswerStore, AnswerWriter } from '../session-parts.js';
import type { Informed } from '../surroundings.svelte.js';
import { postalFor } from './address.js';

/** Single-line inputs drop pasted line breaks or replace them with spaces, so texts are compared without blanks. */
const bare = (text: string) => text.replace(/\s/gu, '');

/** A letter, but no ー, which stands for a hyphen too: such a line says whose number it is. */
const LABEL = /(?![ーｰ])\p{L}/u;

/** The lines of a block copied from several cells or lines, each fit to be an entry of the list; none of any other block. */
function entriesIn(list: ValueList | undefined, pasted: string): readonly string[] {
  // TEL and FAX, each on its line, are not two numbers of one kind.
  if (!list || (list.item.kind === 'digits' && LABEL.test(pasted))) return [];
  const lines = pasted.split(/[\r\n]+/).map((line) => kindOf(list.item).normalise(line, list.item));
  const entries = lines.filter((line) => line !== '');
  return entries.length > 1 && entries.every((entry) => brokenRules(list.item, entry).length === 0) ? entries : [];
}

/** The entries of a list with those of a block: the first at its place, the others in the empty places and at the end. */
function withEntries(there: readonly Json[], at: number, [first = '', ...others]: readonly string[]): Json[] {
  const left = [...others];
  const filled = there.map((entry, index) => (index === at ? first : isEmpty(entry) ? (left.shift() ?? entry) : entry));
  return [...filled, ...left];
}

/**
 * Reduces a block pasted into an empty field (an address with a telephone number, an e-mail with a name) to the part
 * that belongs in the field. Lines pasted into an entry of a list become an entry each, so that they are counted as such.
 * The change is shown, with what was left out, and can be undone like any repair.
 */
export async function pasteInto(
  session: AnswerReader & Pick<AnswerWriter, 'repair'> & Pick<Informed, 'provide'> & AnswerStore,
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
  const [, list = '', at = ''] = /^(.*)\[(\d+)\]$/.exec(path) ?? [];
  const item = listAt(session.procedure, list);
  const entries = entriesIn(item?.kind === 'values' ? item : undefined, pasted);
  const taken = pastedPartFor(field, pasted, cities);
  // The paste event fires before the browser inserts the text.
  await new Promise((resolve) => setTimeout(resolve));
  const value = session.value(path);
  // Only if the field contains nothing else: text pasted into existing text may be intended as it is.
  if ((!taken && entries.length === 0) || typeof value !== 'string') return;
  // The field may have been left, and its text mended, while the list of municipalities was loading.
  const whole = [pasted, kindOf(field).normalise(pasted, field)].map(bare);
  if (!whole.includes(bare(value))) return;
  const [first] = entries;
  if (first !== undefined) {
    const there = session.value(list);
    session.put(list, withEntries(Array.isArray(there) ? (there as Json[]) : [], Number(at), entries));
    session.repair(path, { before: value, after: first, because: `${entries.length}行を1行ずつ欄に分けて、` });
  } else if (taken) session.repair(path, { before: value, after: taken.part, rest: taken.rest });
}
