import japaneseHolidays from 'japanese-holidays';
import ours from './holidays.json' with { type: 'json' };

/**
 * What the Cabinet Office has announced: each February it adds the following year. Later days are computed from the
 * current law, with the equinoxes from astronomy, and may still change (T2).
 */
export interface HolidayList {
  /** The last day of the last year that is announced, YYYYMMDD. */
  until: string;
  /** The days, YYYYMMDD, on which the announcement differs from the law: its name, or '' where there is no holiday. */
  differences: Readonly<Record<string, string>>;
}

/** The list that comes with the app; `npm run data:holidays` writes it. */
export const OUR_HOLIDAYS: HolidayList = ours;

const years = new Map<string, ReadonlyMap<string, string>>();

const two = (n: number) => String(n).padStart(2, '0');

// The package is asked for whole years because its look-up by Date depends on the computer's time zone.
function holidaysOf(year: string): ReadonlyMap<string, string> {
  const known = years.get(year);
  if (known) return known;
  const list = japaneseHolidays.getHolidaysOf(Number(year));
  const table = new Map(list.map(({ month, date, name }) => [two(month) + two(date), name]));
  years.set(year, table);
  return table;
}

/** The name of the holiday that the current law gives a day (YYYYMMDD); undefined if there is none. */
export function computedHoliday(day: string): string | undefined {
  return /^\d{8}$/.test(day) ? holidaysOf(day.slice(0, 4)).get(day.slice(4)) : undefined;
}

/**
 * The name of the national holiday on a day (T2): 20260429 → 昭和の日, 20260506 → 振替休日.
 * @param day YYYYMMDD
 * @param list what has been announced
 * @returns undefined if the day is not a holiday, or not eight digits
 */
export function holidayName(day: string, list: HolidayList = OUR_HOLIDAYS): string | undefined {
  const announced = list.differences[day];
  return announced === undefined ? computedHoliday(day) : announced || undefined;
}
