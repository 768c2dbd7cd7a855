import { addBusinessDays, whyClosed } from './business-days.js';
import type { CalendarSettings } from './calendar-settings.js';
import { addDays } from './days.js';

/** A minute in Japan time: YYYYMMDD and HH:MM. To compare two, compare the strings `day + time`. */
export interface Minute {
  day: string;
  time: string;
}

/** A day on which the Center does not answer, and the reason, ready to be shown. */
export interface ClosedDay {
  day: string;
  why: string;
}

/** 48 hours in days. Japan has no summer time, so the deadline is the same time of day. */
const DAYS_TO_APPLY = 2;

/**
 * The deadline of a provisional ID, 48 hours after the mail that carried it (T3). Saving on NSS does not stop the clock.
 * @throws RangeError when the mail's day does not exist
 */
export function provisionalIdUntil(mailed: Minute): Minute {
  return { day: addDays(mailed.day, DAYS_TO_APPLY), time: mailed.time };
}

/** Whether a deadline has passed; during the deadline's own minute it has not (T3). */
export function isPast(deadline: Minute, now: Minute): boolean {
  return now.day + now.time > deadline.day + deadline.time;
}

/**
 * The days on which the Center is closed between two days, both included, in order (T3).
 * @throws RangeError when either day does not exist
 */
export function closedDays(from: string, to: string, settings?: CalendarSettings): readonly ClosedDay[] {
  const closed: ClosedDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const why = whyClosed(day, settings);
    if (why !== undefined) closed.push({ day, why });
    if (day === to) break;
  }
  return closed;
}

/**
 * The last day on which NSS shows the passwords (T4): the second business day after the start, 20241210 → 20241212.
 * Pass settings with `goldenWeek: 'holidays'` for a day that is never too late, however the Center counts Golden Week.
 * @param startDay YYYYMMDD, the confirmed first day of use
 * @throws RangeError when the day does not exist
 */
export function passwordsVisibleUntil(startDay: string, settings?: CalendarSettings): string {
  return addBusinessDays(startDay, 2, settings);
}

/**
 * The first day on which the provisional ID no longer works (T5): the day after the start.
 * @param startDay YYYYMMDD
 * @throws RangeError when the day does not exist
 */
export function provisionalIdVoidFrom(startDay: string): string {
  return addDays(startDay, 1);
}
