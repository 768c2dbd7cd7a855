import { isRealDate } from '../characters/dates.js';
import { addBusinessDays } from './business-days.js';
import type { CalendarSettings } from './calendar-settings.js';
import type { TimelineEntry } from './timeline.js';

/** A step of a procedure's definition with the day taken from the draft; '' if nobody has entered one. */
export interface DatedStep {
  id: string;
  title: string;
  note: string;
  day: string;
  /** Use today while the step has no day of its own. */
  orToday?: true | undefined;
  businessDaysLater?: number | undefined;
}

/**
 * The steps of a procedure that have a day, in chronological order; steps on the same day keep the definition's order.
 * A day derived from today or by counting business days is marked as estimated. `today` is YYYYMMDD in Japan.
 */
export function datedTimeline(
  steps: readonly DatedStep[],
  today: string,
  settings?: CalendarSettings,
): readonly TimelineEntry[] {
  return steps
    .flatMap(({ id, title, note, day: told, orToday, businessDaysLater = 0 }): TimelineEntry[] => {
      const known = isRealDate(told);
      if (!known && !orToday) return [];
      const from = known ? told : today;
      const day = businessDaysLater > 0 ? addBusinessDays(from, businessDaysLater, settings) : from;
      const estimated = !known || businessDaysLater > 0;
      return [{ id, kind: 'event', title, note, day, estimated, past: day < today }];
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}
