import { computedHoliday, type HolidayList } from '../../reference/holidays.js';
import { isRealDate } from '../../characters/dates.js';
import { FactsError } from './facts-error.js';
import { fieldsOf, linesOf, listFiles, type ChosenFile } from './list-files.js';

/** A list that holds fewer in a year is cut off; the law gives 15 to 18 since 2007. */
const FEWEST = 15;
/** So many years up to the last one are compared; drafts have no older days. */
const YEARS = 5;
/** What the list calls days between holidays and their substitutes; the law's own names say more. */
const UNNAMED = '休日';

const two = (text: string) => text.padStart(2, '0');

/** The days of the list, YYYYMMDD, with their names. */
function daysOf(name: string, text: string): Map<string, string> {
  const days = new Map<string, string>();
  const lines = [...linesOf(text)];
  if (!lines[0]?.[1].includes('祝日')) throw new FactsError('no-holidays', name);
  for (const [number, line] of lines.slice(1)) {
    const [date = '', title = ''] = fieldsOf(line);
    const [, year = '', month = '', day = ''] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(date.trim()) ?? [];
    const at = year + two(month) + two(day);
    if (!isRealDate(at) || title.trim() === '') throw new FactsError('holidays-shape', String(number));
    days.set(at, title.trim());
  }
  return days;
}

function differencesIn(days: ReadonlyMap<string, string>, from: number, until: number): Record<string, string> {
  const differences: Record<string, string> = {};
  for (let at = Date.UTC(from, 0, 1); at <= Date.UTC(until, 11, 31); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
    const [official, computed] = [days.get(day), computedHoliday(day)];
    if (official === computed || (official === UNNAMED && computed !== undefined)) continue;
    differences[day] = official ?? '';
  }
  return differences;
}

/**
 * Reads the Cabinet Office's list of holidays (syukujitsu.csv, Shift_JIS) as downloaded.
 * @param known the list in use: an older one is refused
 * @throws FactsError with a message for the user
 */
export async function readHolidays(chosen: ChosenFile, known: HolidayList): Promise<HolidayList> {
  const [list] = await listFiles([chosen]);
  const days = daysOf(chosen.name, list?.text ?? '');
  const years = [...days.keys()].map((day) => Number(day.slice(0, 4)));
  const last = years.reduce((latest, year) => Math.max(latest, year), 0);
  const from = last - YEARS + 1;
  for (let year = from; year <= last; year += 1)
    if (years.filter((one) => one === year).length < FEWEST || !days.has(`${year}0101`))
      throw new FactsError('holidays-gap', String(year));
  if (`${last}1231` < known.until) throw new FactsError('holidays-old', String(last));
  return { until: `${last}1231`, differences: differencesIn(days, from, last) };
}
