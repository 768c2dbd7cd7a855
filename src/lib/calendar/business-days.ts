import { holidayName, OUR_HOLIDAYS } from '../reference/holidays.js';
import { cautious, inSpan, type CalendarSettings } from './calendar-settings.js';
import { addDays, weekdayOf } from './days.js';

/** The NACCS Center's business days: all but Saturdays, Sundays, national holidays, year-end, New Year, Golden Week (T2). */

/**
 * The reason why a day is not a business day, ready to be shown: 土曜日, 日曜日, 祝日（昭和の日）, 年末年始, 大型連休 (T2).
 * @param day YYYYMMDD
 * @param settings the Center's closed days; the cautious reading of T2 by default
 * @returns undefined for a business day
 * @throws RangeError when `day` does not exist
 */
export function whyClosed(day: string, settings: CalendarSettings = cautious): string | undefined {
  const weekday = weekdayOf(day);
  const holiday = holidayName(day, settings.holidays);
  if (holiday !== undefined) return `祝日（${holiday}）`;
  if (weekday === 6) return '土曜日';
  if (weekday === 0) return '日曜日';
  if (inSpan(day, settings.yearEnd)) return '年末年始';
  if (settings.goldenWeek !== 'holidays' && inSpan(day, settings.goldenWeek)) return '大型連休';
  if (settings.extra.includes(day)) return '設定した休み';
  return undefined;
}

/**
 * Whether the Center is open on a day (T2).
 * @param day YYYYMMDD
 * @throws RangeError when `day` does not exist
 */
export function isBusinessDay(day: string, settings?: CalendarSettings): boolean {
  return whyClosed(day, settings) === undefined;
}

/**
 * The n-th business day after a day, or before it for a negative n. The day itself is never counted; n = 0 returns it
 * unchanged. Stops at 99991231, the last day that eight digits can write.
 * @param day YYYYMMDD
 * @param n a whole number of business days
 * @throws RangeError when `day` does not exist
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

/** NSS says 「5営業日以降の日付を入力してください」; the manual's schedule table (chapter 1) counts the same way. */
const DAYS_TO_START = 5;

/**
 * The earliest start of use for an application made on a day (T1): 20260406 → 20260413, 20260410 → 20260417. The count
 * begins on the day of application even if that is a Saturday or a holiday.
 * @param applicationDay YYYYMMDD
 * @throws RangeError when the day does not exist
 */
export function earliestStart(applicationDay: string, settings?: CalendarSettings): string {
  return addBusinessDays(applicationDay, DAYS_TO_START, settings);
}

/** Whether a day lies in a year whose holidays have not been announced officially (T2). @param day YYYYMMDD */
export function beyondKnownHolidays(day: string, settings?: CalendarSettings): boolean {
  return day > holidaysUntil(settings);
}

/** The last day, YYYYMMDD, whose holidays have been announced as far as this app knows (T2). */
export const holidaysUntil = (settings?: CalendarSettings): string => (settings?.holidays ?? OUR_HOLIDAYS).until;

/** So long before its end, in days, people are asked to renew the list. */
const WARN = 60;

/** Whether the list of holidays ends soon or has ended, as seen from a day (YYYYMMDD). */
export function holidaysEndSoon(today: string, settings?: CalendarSettings): boolean {
  return addDays(today, WARN) >= holidaysUntil(settings);
}
