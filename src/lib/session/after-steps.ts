import { stepStates, type StepState } from '../calendar/after-steps.js';
import { isRealDate } from '../characters/dates.js';
import { CORRECTION, doneOnId, type AfterStep } from '../definition/after.js';
import type { Path } from '../definition/types.js';
import { isEmpty } from '../kinds/index.js';
import { textAt } from './postal-code.js';
import type { AnswerWriter, WorkedOn } from './session-parts.js';

/** The day on which a step was ticked off; '' if it was not. */
const tickedOn = (session: WorkedOn, step: string): string => textAt(session, doneOnId(step));

/**
 * Whether NSS has the application: the draft holds something that only NSS returns for one. The mail with the
 * provisional ID, which the schedule asks for, comes before.
 */
const isReceived = (session: WorkedOn): boolean =>
  session.procedure.aside.some(
    ({ id, disclosure, askedAt }) =>
      disclosure === 'returned' && askedAt.some((place) => place !== 'schedule') && !isEmpty(session.value(id)),
  );

function isAsked({ when, whereAnswered }: AfterStep, text: (path: Path) => string): boolean {
  if (whereAnswered && !whereAnswered.some((id) => text(id) !== '')) return false;
  return !when || [when.is].flat().includes(text(when.field));
}

/** Whether the application is sent: NSS has returned something for it, or a step after it is done. */
export function isSent(session: WorkedOn): boolean {
  return isReceived(session) || (session.procedure.after ?? []).some(({ id }) => isRealDate(tickedOn(session, id)));
}

/** The state of each step after applying (deadlines: T4, T5); steps for other kinds of applicant are left out. */
export function afterSteps(session: WorkedOn): readonly StepState[] {
  // Not as the checks read it: whoever asks for the steps is told of the answers that they depend on, and of no others.
  const text = (path: Path) => (session.visible(path) ? textAt(session, path) : '');
  const dateIn = (ids: readonly string[] | undefined) => ids?.map(text).find(isRealDate) ?? '';
  const facts = (session.procedure.after ?? [])
    .filter((step) => isAsked(step, text))
    .map(({ due, told, since, whereAnswered, ...step }) => {
      const first = dateIn(since);
      const ticked = tickedOn(session, step.id);
      return {
        ...step,
        told: told !== undefined && isRealDate(text(told)),
        from: dateIn(due?.by),
        businessDays: due?.businessDays,
        ours: due?.ours,
        since: first,
        // What comes again is open again: the tick was for the time before.
        doneOn: (told ? text(told) : '') || (whereAnswered && ticked < first ? '' : ticked),
      };
    });
  const steps = stepStates(facts, session.today, session.calendar, isSent(session));
  // What was asked for goes before the steps that were only not ticked off: nothing goes on without it.
  const asked = steps.find(({ id, state }) => id === CORRECTION && state !== 'done');
  return asked ? steps.map((step) => ({ ...step, next: step === asked })) : steps;
}

/** Marks a step as done on a day (YYYYMMDD), or reopens it with ''. */
export function tickStep(session: AnswerWriter, id: string, day: string): void {
  session.set(doneOnId(id), day);
}
