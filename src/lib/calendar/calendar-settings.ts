import type { HolidayList } from '../reference/holidays.js';

/** A span of days that recurs every year, as MMDD, both ends included. It may cross New Year. */
export interface Span {
  from: string;
  to: string;
}

/** The days on which the NACCS Center is closed in addition to weekends and national holidays (T2). */
export interface CalendarSettings {
  yearEnd: Span;
  /** Either the whole span, weekdays included, or only its national holidays. */
  goldenWeek: Span | 'holidays';
  /** Further closed days, YYYYMMDD. */
  extra: readonly string[];
  /** The announced holidays; those that come with the app by default. */
  holidays?: HolidayList | undefined;
}

/** The cautious reading of T2: a start date computed with it is never too early. */
export const cautious: CalendarSettings = {
  yearEnd: { from: '1229', to: '0103' },
  goldenWeek: { from: '0429', to: '0505' },
  extra: [],
};

/** The longest closed season accepted, in days: a longer one would leave hardly any business days. */
const LONGEST = 31;
const MOST_EXTRA = 200;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The length of a span in days, both ends counted; NaN if either end does not exist even in a leap year. */
export function lengthOf({ from, to }: Span): number {
  const at = (date: string) => {
    const iso = `2024-${date.slice(0, 2)}-${date.slice(2)}`;
    const time = /^\d{4}$/.test(date) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
    return new Date(time || 0).toISOString().startsWith(iso) ? time / 86_400_000 : NaN;
  };
  const days = at(to) - at(from) + 1;
  return days > 0 ? days : days + 366;
}

function spanOr(value: unknown, otherwise: Span): Span {
  if (!isRecord(value)) return otherwise;
  const { from, to } = value;
  if (typeof from !== 'string' || typeof to !== 'string') return otherwise;
  return lengthOf({ from, to }) <= LONGEST ? { from, to } : otherwise;
}

/** Reads stored settings, the only way in; any part that is invalid is replaced with the cautious default. */
export function checkSettings(stored: unknown): CalendarSettings {
  if (!isRecord(stored)) return cautious;
  const { yearEnd, goldenWeek, extra } = stored;
  const days = Array.isArray(extra)
    ? extra.filter((day): day is string => typeof day === 'string' && /^\d{8}$/.test(day))
    : [];
  return {
    yearEnd: spanOr(yearEnd, cautious.yearEnd),
    goldenWeek: goldenWeek === 'holidays' ? goldenWeek : spanOr(goldenWeek, cautious.goldenWeek as Span),
    extra: days.slice(0, MOST_EXTRA),
  };
}

/** Whether a day (YYYYMMDD) falls within a span. */
export function inSpan(day: string, { from, to }: Span): boolean {
  const date = day.slice(4);
  return from <= to ? date >= from && date <= to : date >= from || date <= to;
}
