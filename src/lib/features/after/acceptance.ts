import { isRealDate, showDate8 } from '../../characters/dates.js';
import { textAt } from '../../draft/stored-text.js';
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

/** A line of the acceptance notice (利用承諾書) next to the application's own answer. */
export interface CheckedLine {
  id: string;
  label: string;
  /** The application's answer; '' if the draft has none. */
  shown: string;
  verdict: '' | 'same' | 'different';
  note: string;
}

/** The lines of the acceptance notice with the user's verdicts so far. */
export function checkedNotice(session: DraftSession): readonly CheckedLine[] {
  const { read, visible } = session.context;
  return (session.procedure.notice ?? []).flatMap(({ id, label, from, whereAnswered }) => {
    const told = from.filter(visible).map((field) => read(field));
    const shown = told.map((value) => (typeof value === 'string' || typeof value === 'number' ? `${value}` : ''));
    if (whereAnswered && shown.join('') === '') return [];
    const verdict = textAt(session.draft.values, `after.notice.${id}`);
    return {
      id,
      label,
      shown: shown.map((text) => (isRealDate(text) ? showDate8(text) : text)).join(''),
      verdict: verdict === 'same' || verdict === 'different' ? verdict : '',
      note: textAt(session.draft.values, `after.notice.${id}.note`),
    };
  });
}

/** Stores the user's verdict on, or note about, one line of the acceptance notice. */
export function noteLine(session: DraftSession, id: string, part: 'verdict' | 'note', value: string): void {
  session.set(`after.notice.${id}${part === 'note' ? '.note' : ''}`, value);
}
