import { holidayName, KNOWN_UNTIL } from '../reference/holidays.js';
import { cautious, inSpan, type CalendarSettings } from './calendar-settings.js';
import { addDays, weekdayOf } from './days.js';

/** The NACCS Center's business days: not Saturday, Sunday, national holiday, year-end, New Year, Golden Week (T2). */

/**
 * Why a day is not a business day, in words for people: 土曜日, 日曜日, 祝日（昭和の日）, 年末年始, 大型連休 (T2).
 * @param day YYYYMMDD
 * @param settings the seasons; the cautious ones where none are told
 * @returns undefined for a business day
 * @throws RangeError for what is not a day of the calendar
 */
export function whyClosed(day: string, settings: CalendarSettings = cautious): string | undefined {
  const weekday = weekdayOf(day);
  const holiday = holidayName(day);
  if (holiday !== undefined) return `祝日（${holiday}）`;
  if (weekday === 6) return '土曜日';
  if (weekday === 0) return '日曜日';
  if (inSpan(day, settings.yearEnd)) return '年末年始';
  if (settings.goldenWeek !== 'holidays' && inSpan(day, settings.goldenWeek)) return '大型連休';
  if (settings.extra.includes(day)) return '設定した休み';
  return undefined;
}

/**
 * Whether the Center works on a day (T2).
 * @param day YYYYMMDD
 * @throws RangeError for what is not a day of the calendar
 */
export function isBusinessDay(day: string, settings?: CalendarSettings): boolean {
  return whyClosed(day, settings) === undefined;
}

/**
 * The n-th business day after a day, or before it for a negative n; the day itself is not counted, whether it is a
 * business day or not. 0 gives the day back. Stops at the calendar's end (99991231).
 * @param day YYYYMMDD
 * @param n a whole number of business days
 * @throws RangeError for what is not a day of the calendar
 */
export function addBusinessDays(day: string, n: number, settings?: CalendarSettings): string {
  const step = n < 0 ? -1 : 1;
  let current = day;
  for (let left = Math.abs(n); left > 0;) {
    const next = addDays(current, step);
    if (next === current) return current;
    current = next;
    if (isBusinessDay(current, settings)) left -= 1;
  }
  return current;
}

/** 「5営業日以降の日付を入力してください」, and the manual's table of schedules. */
const DAYS_TO_START = 5;

/**
 * The first day on which NACCS can be used by an application made on a day (T1): 20260406 → 20260413,
 * 20260410 → 20260417. Counted from the day of application, also where that is a Saturday or a holiday.
 * @param applicationDay YYYYMMDD
 * @throws RangeError for what is not a day of the calendar
 */
export function earliestStart(applicationDay: string, settings?: CalendarSettings): string {
  return addBusinessDays(applicationDay, DAYS_TO_START, settings);
}

/** Whether a day lies in a year whose holidays are not official yet (T2). @param day YYYYMMDD */
export function beyondKnownHolidays(day: string): boolean {
  return Number(day.slice(0, 4)) > KNOWN_UNTIL;
}
