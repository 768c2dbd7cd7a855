import { isRealDate } from '../characters/dates.js';

/** Days are always YYYYMMDD strings, so that the computer's time zone cannot shift them. */

const MS_PER_DAY = 86_400_000;
/** The first and the last day that eight digits can write; arithmetic is clamped to them. */
const [FIRST, LAST] = [Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 31)];

function midnight(day: string): number {
  if (!isRealDate(day)) throw new RangeError(`not a day: ${day}`);
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)));
}

/**
 * The day that is `days` days later (earlier for a negative number), clamped to 10000101 and 99991231.
 * @throws RangeError when `day` does not exist
 */
export function addDays(day: string, days: number): string {
  const at = Math.min(LAST, Math.max(FIRST, midnight(day) + days * MS_PER_DAY));
  return new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
}

/**
 * The number of days from one day to another: 20260410 to 20260417 → 7, the other way round → -7.
 * @throws RangeError when either day does not exist
 */
export function daysBetween(from: string, to: string): number {
  return (midnight(to) - midnight(from)) / MS_PER_DAY;
}

/**
 * The day of the week, from 0 for Sunday to 6 for Saturday.
 * @throws RangeError when `day` does not exist
 */
export function weekdayOf(day: string): number {
  return new Date(midnight(day)).getUTCDay();
}
