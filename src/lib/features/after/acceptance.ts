import { isRealDate, showDate8 } from '../../characters/dates.js';
import type { NoticeLine } from '../../definition/after.js';
import type { FieldId } from '../../definition/ids.js';
import { textAt } from '../../draft/stored-text.js';
import { fingerprint } from '../../transcription/progress.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';

/** The draft's NACCS user ids: five characters of user code plus three of each number. Incomplete ids are left out. */
export function userIdsOf({ procedure, context }: DraftSession): readonly string[] {
  const { userIds } = procedure;
  if (!userIds) return [];
  const numbers = userIds.numbers.flatMap((id) => {
    const value = context.read(id);
    return Array.isArray(value) ? (value as readonly unknown[]) : [value];
  });
  return numbers
    .map((number) => context.text(userIds.code) + (typeof number === 'string' ? number : ''))
    .filter((id, at, all) => /^[A-Z0-9]{8}$/.test(id) && all.indexOf(id) === at);
}

const verdictAt = (id: string): FieldId => `after.notice.${id}`;
const noteAt = (id: string): FieldId => `${verdictAt(id)}.note`;
/** A key of its own beside the verdict, because earlier versions of the app read only that one. */
const aboutAt = (id: string): FieldId => `${verdictAt(id)}.about`;

/** A line of the acceptance notice (利用承諾書) next to the application's own answer. */
export interface CheckedLine {
  id: string;
  label: string;
  /** The application's answer; '' if the draft has none. */
  shown: string;
  /** '' if the answer was not compared, or has been changed since. */
  verdict: '' | 'same' | 'different';
  note: string;
}

/** What a line's verdict is, or was, about. */
interface Told {
  /** The answers as they are shown. */
  shown: string;
  /** A hash of the answers as they are stored; never ''. */
  about: string;
}

function toldBy({ context }: DraftSession, { from }: NoticeLine): Told {
  const told = from.filter(context.visible).map((field) => context.read(field));
  const texts = told.map((value) => (typeof value === 'string' || typeof value === 'number' ? `${value}` : ''));
  return {
    shown: texts.map((text) => (isRealDate(text) ? showDate8(text) : text)).join(''),
    about: fingerprint({ value: texts.join('') }),
  };
}

/**
 * The verdict on what the application tells now; '' if it is about another answer. Earlier versions did not store what a
 * verdict is about: such a difference is still worth a warning, but nobody knows what was the same.
 */
function verdictOn(session: DraftSession, id: string, { about }: Told): CheckedLine['verdict'] {
  const verdict = textAt(session.draft.values, verdictAt(id));
  if (verdict !== 'same' && verdict !== 'different') return '';
  const was = textAt(session.draft.values, aboutAt(id));
  return was === about || (was === '' && verdict === 'different') ? verdict : '';
}

/** The lines of the acceptance notice with the user's verdicts so far. */
export function checkedNotice(session: DraftSession): readonly CheckedLine[] {
  return (session.procedure.notice ?? []).flatMap((line) => {
    const told = toldBy(session, line);
    if (line.whereAnswered && told.shown === '') return [];
    const { id, label } = line;
    const note = textAt(session.draft.values, noteAt(id));
    return { id, label, shown: told.shown, verdict: verdictOn(session, id, told), note };
  });
}

/** Stores the user's verdict on one line of the acceptance notice, and which answer it is about. */
export function judgeLine(session: DraftSession, id: string, verdict: 'same' | 'different'): void {
  const line = session.procedure.notice?.find((one) => one.id === id);
  if (!line) return;
  const { about } = toldBy(session, line);
  // One change, so that undoing it cannot leave an earlier verdict on the present answer.
  session.replaceValues({ ...session.draft.values, [verdictAt(id)]: verdict, [aboutAt(id)]: about });
}

/** Stores the user's note about one line of the acceptance notice. */
export function noteLine(session: DraftSession, id: string, note: string): void {
  session.set(noteAt(id), note);
}
