import { isRealDate } from '../characters/dates.js';
import { addBusinessDays } from './business-days.js';
import { cautious, type CalendarSettings } from './calendar-settings.js';

/** A step after applying with what the draft tells of it; '' for a day that nobody has given. */
export interface StepFacts {
  id: string;
  title: string;
  does: string;
  /** The day that its deadline is counted from, and so many business days later or, negative, earlier. */
  from: string;
  businessDays?: number | undefined;
  doneOn: string;
  /** Its day is an answer elsewhere in the draft, and is changed there. */
  told?: boolean;
}

/** How a step stands. `next`: the first one that is open. */
export interface StepState {
  id: string;
  title: string;
  does: string;
  /** YYYYMMDD; '' where no deadline is known yet. */
  due: string;
  doneOn: string;
  told: boolean;
  state: 'done' | 'overdue' | 'today' | 'open';
  next: boolean;
}

/**
 * The steps after applying with their deadlines (T4, T5), in the definition's order. A deadline's own day still holds.
 * @param today YYYYMMDD in Japan
 */
export function stepStates(
  steps: readonly StepFacts[],
  today: string,
  settings: CalendarSettings = cautious,
): readonly StepState[] {
  // A deadline is safe when it is never too late: a weekday of Golden Week counts as a business day here.
  const safe = { ...settings, goldenWeek: 'holidays' } as const;
  const next = steps.find(({ doneOn }) => !isRealDate(doneOn))?.id;
  return steps.map(({ id, title, does, from, businessDays = 0, doneOn: day, told = false }) => {
    const known = isRealDate(from);
    const due = known ? addBusinessDays(from, businessDays, businessDays > 0 ? safe : settings) : '';
    const doneOn = isRealDate(day) ? day : '';
    const open = due === '' || today < due ? 'open' : today === due ? 'today' : 'overdue';
    return {
      id,
      title,
      does,
      due,
      doneOn,
      told: told && doneOn !== '',
      state: doneOn === '' ? open : 'done',
      next: id === next,
    };
  });
}
