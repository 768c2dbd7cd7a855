import japaneseHolidays from 'japanese-holidays';

/**
 * The last year whose holidays are official: the Cabinet Office announces each February those of the next year.
 * Later years are computed from the law as it stands, the equinoxes from astronomy; the law may change (T2).
 */
export const KNOWN_UNTIL = 2027;

const years = new Map<string, ReadonlyMap<string, string>>();

const two = (n: number) => String(n).padStart(2, '0');

// By year and not by Date: the package's look-up of a Date reads the computer's time zone.
function holidaysOf(year: string): ReadonlyMap<string, string> {
  const known = years.get(year);
  if (known) return known;
  const list = japaneseHolidays.getHolidaysOf(Number(year));
  const table = new Map(list.map(({ month, date, name }) => [two(month) + two(date), name]));
  years.set(year, table);
  return table;
}

/**
 * The name of the national holiday on a day (T2): 20260429 → 昭和の日, 20260506 → 振替休日.
 * @param day YYYYMMDD
 * @returns undefined on any other day, and for what is not written as a day
 */
export function holidayName(day: string): string | undefined {
  return /^\d{8}$/.test(day) ? holidaysOf(day.slice(0, 4)).get(day.slice(4)) : undefined;
}
