/** Milliseconds by which Japan is ahead of UTC, always: it has had no summer time since 1951. */
const AHEAD = 9 * 3_600_000;

/** The moment as ISO 8601 writes it, in Japan's time. `Intl.DateTimeFormat` would take 16 ms at the start of each page. */
const inJapan = (now: Date): string => new Date(now.getTime() + AHEAD).toISOString();

/**
 * The date in Japan at a given moment: 2026-04-05T15:00Z → 20260406.
 * @throws RangeError for an invalid Date
 */
export function todayInJapan(now: Date): string {
  return inJapan(now).slice(0, 10).replaceAll('-', '');
}

/**
 * The time of day in Japan at a given moment, to the minute: 2026-04-05T15:00Z → 00:00.
 * @throws RangeError for an invalid Date
 */
export function timeInJapan(now: Date): string {
  return inJapan(now).slice(11, 16);
}
