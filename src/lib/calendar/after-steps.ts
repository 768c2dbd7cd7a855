import { isRealDate } from '../characters/dates.js';
import { addBusinessDays } from './business-days.js';
import { cautious, type CalendarSettings } from './calendar-settings.js';

/** A step after the application, with what the draft says about it. A day nobody has entered is ''. */
export interface StepFacts {
  id: string;
  title: string;
  does: string;
  /** The day its deadline is counted from; `businessDays` is added to it (a negative number counts backwards). */
  from: string;
  businessDays?: number | undefined;
  /** The deadline is our own advice and not the manual's. */
  ours?: true | undefined;
  /** The first day on which the step is possible; '' if it is always possible. */
  since?: string;
  doneOn: string;
  /** The day is another field's answer, so it is edited there and not in the list of steps. */
  told?: boolean;
}

/** The state of a step. `next` marks the first step that is still open. */
export interface StepState {
  id: string;
  title: string;
  does: string;
  /** YYYYMMDD; '' while no deadline is known. */
  due: string;
  /** The deadline is our own advice, so it is never overdue. */
  ours: boolean;
  /** YYYYMMDD of the first day on which the step is possible; '' if there is none. */
  since: string;
  doneOn: string;
  told: boolean;
  state: 'done' | 'overdue' | 'late' | 'today' | 'open';
  next: boolean;
}

/**
 * The steps after the application with their deadlines (T4, T5), in the definition's order. On the day of its deadline
 * a step is `today`, not yet `overdue`; a step past a day that is only our advice is `late`.
 * @param steps what the definition and the draft say about each step
 * @param settings the Center's closed days; the cautious reading of T2 by default
 * @param today YYYYMMDD in Japan
 * @param isSent whether NSS has the application; before, its days are only planned and none can be missed
 */
export function stepStates(
  steps: readonly StepFacts[],
  today: string,
  settings: CalendarSettings = cautious,
  isSent = true,
): readonly StepState[] {
  // A deadline shown too late does harm, one shown too early does not: the weekdays of Golden Week count as business days.
  const safe = { ...settings, goldenWeek: 'holidays' } as const;
  const next = steps.find(({ doneOn }) => !isRealDate(doneOn))?.id;
  return steps.map(
    ({ id, title, does, from, businessDays = 0, ours = false, since = '', doneOn: day, told = false }) => {
      const known = isRealDate(from);
      const due = known ? addBusinessDays(from, businessDays, businessDays > 0 ? safe : settings) : '';
      const doneOn = isRealDate(day) ? day : '';
      const open =
        !isSent || due === '' || today < due || (ours && today === due)
          ? 'open'
          : today === due
            ? 'today'
            : ours
              ? 'late'
              : 'overdue';
      return {
        id,
        title,
        does,
        due,
        ours,
        since: isRealDate(since) ? since : '',
        doneOn,
        told: told && doneOn !== '',
        state: doneOn === '' ? open : 'done',
        next: id === next,
      };
    },
  );
}
