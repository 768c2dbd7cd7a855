import { addBusinessDays, whyClosed } from './business-days.js';
import type { CalendarSettings } from './calendar-settings.js';
import { addDays } from './days.js';

/** A minute in Japan: YYYYMMDD and HH:MM. Two of them compare as texts joined. */
export interface Minute {
  day: string;
  time: string;
}

/** A day on which nobody at the Center answers, and why. */
export interface ClosedDay {
  day: string;
  why: string;
}

/** 48 hours in days: Japan has no summer time, so the clock shows the same minute. */
const DAYS_TO_APPLY = 2;

/**
 * The end of the 48 hours that a provisional ID holds (T3): the same minute two days after its mail.
 * Saving on NSS does not stop this clock.
 * @throws RangeError for what is not a day of the calendar
 */
export function provisionalIdUntil(mailed: Minute): Minute {
  return { day: addDays(mailed.day, DAYS_TO_APPLY), time: mailed.time };
}

/** Whether a deadline has passed; its own minute still holds (T3). */
export function isPast(deadline: Minute, now: Minute): boolean {
  return now.day + now.time > deadline.day + deadline.time;
}

/**
 * The days from one to another, both included, on which the Center is closed (T3), in order.
 * @throws RangeError for what is not a day of the calendar
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
 * The last day on which NSS shows the passwords (T4): the second business day after the start,
 * 20241210 → 20241212. Settings with `goldenWeek: 'holidays'` give the day that is safe
 * however the Center reads Golden Week.
 * @param startDay YYYYMMDD, the first day of use as confirmed
 * @throws RangeError for what is not a day of the calendar
 */
export function passwordsVisibleUntil(startDay: string, settings?: CalendarSettings): string {
  return addBusinessDays(startDay, 2, settings);
}

/**
 * The day from which the provisional ID is void (T5): the one after the start.
 * @param startDay YYYYMMDD
 * @throws RangeError for what is not a day of the calendar
 */
export function provisionalIdVoidFrom(startDay: string): string {
  return addDays(startDay, 1);
}
