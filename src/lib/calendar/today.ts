const JAPAN = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in Japan at a moment, YYYYMMDD, whatever zone the computer keeps. */
export function todayInJapan(now: Date): string {
  const parts = new Map(JAPAN.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}${parts.get('month')}${parts.get('day')}`;
}

const DAY = 86_400_000;

/** Midnight of a day, YYYYMMDD, counted in UTC: for arithmetic, never for a clock. */
export function utcOf(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)));
}

/** The day so many days later (earlier when negative), YYYYMMDD. */
export function addDays(day: string, count: number): string {
  return new Date(utcOf(day) + count * DAY).toISOString().slice(0, 10).replaceAll('-', '');
}
