import { earliestStart, whyClosed } from './business-days.js';
import type { CalendarSettings } from './calendar-settings.js';
import { addDays, weekdayOf } from './days.js';

/** A possible day of application and the earliest start that follows from it. */
export interface StartRow {
  day: string;
  /** Why the day is not a business day, if it is not; applying on it is possible all the same. */
  closed: string | undefined;
  earliest: string;
}

/**
 * A table like the manual's (chapter 1): the earliest start for each of the coming days of application (T1).
 * @param from YYYYMMDD, the first row
 * @param days how many rows
 */
export function startTable(from: string, days: number, settings?: CalendarSettings): readonly StartRow[] {
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(from, index);
    return { day, closed: whyClosed(day, settings), earliest: earliestStart(day, settings) };
  });
}

/** A cell of a month's calendar; `closed` is the reason why the Center is closed, if it is. */
export interface GridDay {
  day: string;
  inMonth: boolean;
  closed: string | undefined;
}

/**
 * A month as weeks from Sunday to Saturday, padded with days of the neighbouring months.
 * @param month YYYYMM
 */
export function monthGrid(month: string, settings?: CalendarSettings): readonly (readonly GridDay[])[] {
  const first = `${month}01`;
  const weeks: GridDay[][] = [];
  let day = addDays(first, -weekdayOf(first));
  do {
    const week: GridDay[] = [];
    for (let at = 0; at < 7; at += 1, day = addDays(day, 1)) {
      week.push({ day, inMonth: day.startsWith(month), closed: whyClosed(day, settings) });
    }
    weeks.push(week);
  } while (day.startsWith(month));
  return weeks;
}
