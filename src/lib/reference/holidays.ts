import japaneseHolidays from 'japanese-holidays';

/**
 * The last year whose holidays are official: each February the Cabinet Office announces those of the following year.
 * Later years are computed from the current law, with the equinoxes from astronomy, and may still change (T2).
 */
export const KNOWN_UNTIL = 2027;

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

/**
 * The name of the national holiday on a day (T2): 20260429 → 昭和の日, 20260506 → 振替休日.
 * @param day YYYYMMDD
 * @returns undefined if the day is not a holiday, or not eight digits
 */
export function holidayName(day: string): string | undefined {
  return /^\d{8}$/.test(day) ? holidaysOf(day.slice(0, 4)).get(day.slice(4)) : undefined;
}
