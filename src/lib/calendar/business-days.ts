import { holidayName, KNOWN_UNTIL } from '../reference/holidays.js';
import { addDays, utcOf } from './today.js';

/** Business days between the day of application and the earliest start (T1). */
export const LEAD_TIME = 5;

const within = (day: string, from: string, to: string) => day.slice(4) >= from && day.slice(4) <= to;

/**
 * Why a day, YYYYMMDD, is no business day; undefined on a business day. Year-end and New Year are 12-29 to 01-03,
 * Golden Week 04-29 to 05-05 with the weekdays between: the cautious reading, a later date is always safe (T2).
 */
export function whyClosed(day: string): string | undefined {
  const weekday = new Date(utcOf(day)).getUTCDay();
  if (within(day, '1229', '1231') || within(day, '0101', '0103')) return '年末年始';
  const holiday = holidayName(day);
  if (holiday) return `祝日（${holiday}）`;
  if (within(day, '0429', '0505')) return '大型連休';
  if (weekday === 6) return '土曜日';
  return weekday === 0 ? '日曜日' : undefined;
}

/** Whether NACCS works on a day, YYYYMMDD. */
export function isBusinessDay(day: string): boolean {
  return whyClosed(day) === undefined;
}

/** The nth business day after a day; the day itself does not count. */
export function addBusinessDays(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}

/** The earliest start for an application made on a day: the fifth business day after it (T1: 04-10 → 04-17). */
export function earliestStart(applicationDay: string): string {
  return addBusinessDays(applicationDay, LEAD_TIME);
}

/** Whether a day lies beyond the holidays that are published (T2). */
export function beyondKnownHolidays(day: string): boolean {
  return Number(day.slice(0, 4)) > KNOWN_UNTIL;
}
