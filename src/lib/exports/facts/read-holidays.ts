import { computedHoliday, type HolidayList } from '../../reference/holidays.js';
import { isRealDate } from '../../characters/dates.js';
import { FactsError } from './facts-error.js';
import { fieldsOf, linesOf, listFiles, type ChosenFile } from './list-files.js';

/** So many days of a year may be missing beside what the law gives: one that was abolished. More mean a list that is cut. */
const MOST_MISSING = 1;
/** 勤労感謝の日, the last holiday of the year by the law: a year that ends before it is cut off. */
const LAST_DAY = '1123';
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

/** All days of the years, YYYYMMDD. */
function* daysFrom(from: number, until: number): Generator<string> {
  for (let at = Date.UTC(from, 0, 1); at <= Date.UTC(until, 11, 31); at += 86_400_000)
    yield new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
}

/** Whether the days of a year are so few, or end so early, that the rest of them must have been lost. */
function isCut(days: ReadonlyMap<string, string>, year: number): boolean {
  const there = [...days.keys()].filter((day) => day.startsWith(String(year)));
  const lawful = [...daysFrom(year, year)].filter((day) => computedHoliday(day) !== undefined);
  const reaches = days.has(`${year}0101`) && there.some((day) => day.slice(4) >= LAST_DAY);
  return !reaches || there.length < lawful.length - MOST_MISSING;
}

/** Whether the last line ends within the name of its day: 2027/11/23,勤労感 */
function endsWithin(days: ReadonlyMap<string, string>): boolean {
  const [day, name] = [...days].at(-1)!;
  const lawful = computedHoliday(day);
  return lawful !== undefined && lawful !== name && lawful.startsWith(name);
}

function differencesIn(days: ReadonlyMap<string, string>, from: number, until: number): Record<string, string> {
  const differences: Record<string, string> = {};
  for (const day of daysFrom(from, until)) {
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
  if (days.size === 0) throw new FactsError('no-holidays', chosen.name);
  const last = Math.max(...[...days.keys()].map((day) => Number(day.slice(0, 4))));
  const from = last - YEARS + 1;
  for (let year = from; year <= last; year += 1)
    if (isCut(days, year) || (year === last && endsWithin(days))) throw new FactsError('holidays-gap', String(year));
  if (`${last}1231` < known.until) throw new FactsError('holidays-old', String(last));
  return { until: `${last}1231`, differences: differencesIn(days, from, last) };
}
