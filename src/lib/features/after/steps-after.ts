import { stepStates, type StepState } from '../../calendar/after-steps.js';
import { isRealDate, showDate8 } from '../../characters/dates.js';
import { doneOnId } from '../../definition/after.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';

/** A value that no field defines, as text: what is kept beside the application comes from files too. */
const kept = (session: DraftSession, id: string): string => {
  const value = session.draft.values[id];
  return typeof value === 'string' ? value : '';
};

/** How the steps after applying stand in a draft, those of its kind of applicant alone. */
export function afterSteps(session: DraftSession): readonly StepState[] {
  const { text } = session.context;
  const asked = (session.procedure.after ?? []).filter(
    ({ when }) => !when || [when.is].flat().includes(text(when.field)),
  );
  const facts = asked.map(({ due, told, ...step }) => ({
    ...step,
    told: told !== undefined && isRealDate(text(told)),
    from: due?.by.map(text).find(isRealDate) ?? '',
    businessDays: due?.businessDays,
    doneOn: (told ? text(told) : '') || kept(session, doneOnId(step.id)),
  }));
  return stepStates(facts, session.today, session.calendar);
}

/** Ticks a step with a day (YYYYMMDD), or opens it again with ''. */
export function tickStep(session: DraftSession, id: string, day: string): void {
  session.set(doneOnId(id), day);
}

/** NACCS's user ids: the user code's five characters and each number's three. Half-typed ones are none. */
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

/** A line of the paper that came back beside the application's own answer. */
export interface CheckedLine {
  id: string;
  label: string;
  /** The application's answer; '' where the draft does not know it yet. */
  shown: string;
  verdict: '' | 'same' | 'different';
  note: string;
}

/** The paper's lines as they have been checked so far. */
export function checkedNotice(session: DraftSession): readonly CheckedLine[] {
  const { read, visible } = session.context;
  return (session.procedure.notice ?? []).map(({ id, label, from }) => {
    const told = from.filter(visible).map((field) => read(field));
    const shown = told.map((value) => (typeof value === 'string' || typeof value === 'number' ? `${value}` : ''));
    const verdict = kept(session, `after.notice.${id}`);
    return {
      id,
      label,
      shown: shown.map((text) => (isRealDate(text) ? showDate8(text) : text)).join(''),
      verdict: verdict === 'same' || verdict === 'different' ? verdict : '',
      note: kept(session, `after.notice.${id}.note`),
    };
  });
}

/** Keeps what was found on a line of the paper. @param part which of the two */
export function noteLine(session: DraftSession, id: string, part: 'verdict' | 'note', value: string): void {
  session.set(`after.notice.${id}${part === 'note' ? '.note' : ''}`, value);
}
