import { isRealDate } from '../characters/dates.js';
import { addBusinessDays } from './business-days.js';
import type { CalendarSettings } from './calendar-settings.js';
import type { TimelineEntry } from './timeline.js';

/** A step as a definition names it, with what its fields tell: '' for a day that nobody has given. */
export interface DatedStep {
  id: string;
  title: string;
  note: string;
  day: string;
  /** Nothing has happened yet: today stands in. */
  orToday?: true | undefined;
  businessDaysLater?: number | undefined;
}

/**
 * The steps of a procedure that have a day, in order of time; on one day in the definition's order. A day that stands
 * in for another, or lies some business days after it, is an estimate. `today` is YYYYMMDD in Japan.
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
