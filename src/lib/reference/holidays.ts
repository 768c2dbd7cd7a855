import JapaneseHolidays from 'japanese-holidays';

/** The last year whose holidays the government has published; later ones follow the law as it stands today. */
export const KNOWN_UNTIL = 2027;

/** A holiday's name (祝日, 振替休日, 国民の休日) by its day, YYYYMMDD; undefined on other days. */
export function holidayName(day: string): string | undefined {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].map(Number) as [number, number, number];
  // The table reads local time: noon is the same date in every zone.
  return JapaneseHolidays.isHoliday(new Date(year, month - 1, date, 12));
}
