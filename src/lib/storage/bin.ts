import { daysBetween } from '../calendar/days.js';
import { todayInJapan } from '../calendar/today.js';
import { isRealDate } from '../characters/dates.js';
import { deletedAtOf, eraseDraft, storedBatches } from './drafts.js';
import { loadSetting, saveSetting } from './settings.js';

/** Days that a deleted draft stays in the bin. */
export const BIN_DAYS = 30;
/** A setting of this browser (see `isBrowserSetting`): the days on which the app was opened, YYYYMMDD. */
const DAYS_OF_USE = 'bin-days-of-use';
/** The most days that are remembered; with daily use 30 decide. */
const MOST = 100;
/** The most days that may pass between two days of use and still be believed. */
const WEEK = 7;
const DAY_MS = 86_400_000;

/**
 * Whether a draft has been in the bin for more than `BIN_DAYS`: by the clock, and by the days on which the app was
 * opened since. The clock alone is not believed, because one that is a year ahead for an hour (an empty battery, a
 * mistyped year) would empty the bin. From one day of use to the next at most a week counts, so a wrong clock hastens
 * the end by a week at most, while somebody who opens the app every week loses nothing of the 30 days.
 * @param deletedAt ISO 8601
 * @param daysOfUse YYYYMMDD, in any order
 */
export function isDue(deletedAt: string, daysOfUse: readonly string[], now: Date): boolean {
  const since = new Date(deletedAt);
  if (!(now.getTime() - since.getTime() > BIN_DAYS * DAY_MS)) return false;
  const [first, today] = [since, now].map((at) => todayInJapan(at)) as [string, string];
  // Days written like this are in order as texts.
  const days = [...new Set(daysOfUse)].filter((day) => isRealDate(day) && day > first && day <= today).sort();
  let last = first;
  let passed = 0;
  for (const day of days) {
    passed += Math.min(daysBetween(last, day), WEEK);
    last = day;
  }
  return passed >= BIN_DAYS;
}

/** Adds today to the days of use, and returns all of them. */
async function noteDayOfUse(now: Date): Promise<readonly string[]> {
  const stored = await loadSetting(DAYS_OF_USE);
  const known = (Array.isArray(stored) ? stored : []).filter(
    (day): day is string => typeof day === 'string' && isRealDate(day),
  );
  const today = todayInJapan(now);
  if (known.includes(today)) return known;
  const days = [...known, today].slice(-MOST);
  await saveSetting(DAYS_OF_USE, days);
  return days;
}

/**
 * Erases the drafts that have been in the bin long enough (`isDue`). Called whenever the list is opened.
 * @returns the ids of the erased drafts
 */
export async function emptyBin(now: Date): Promise<readonly string[]> {
  const days = await noteDayOfUse(now);
  const isOver = (deletedAt: string | null) => deletedAt !== null && isDue(deletedAt, days, now);
  const erased: string[] = [];
  for await (const batch of storedBatches()) {
    for (const stored of batch) {
      if (!isOver(deletedAtOf(stored))) continue;
      // Another tab may have put it back since.
      if (await eraseDraft(stored.id, (current) => isOver(deletedAtOf(current)))) erased.push(stored.id);
    }
  }
  return erased;
}
