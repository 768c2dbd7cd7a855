import { isRealDate, showDate8 } from '../characters/dates.js';
import type { CalendarSettings } from './calendar-settings.js';
import { closedDays, provisionalIdUntil, type ClosedDay, type Minute } from './deadlines.js';
import { timeInJapan, todayInJapan } from './today.js';

/** The state of the 48 hours (T3). */
export interface Countdown {
  deadline: Minute;
  /** Milliseconds until the deadline; negative once it has passed. */
  msLeft: number;
  state: 'running' | 'short' | 'overdue';
  /** Ready to be shown: 残り 31時間20分 or 締切を 2時間5分 過ぎました. */
  text: string;
  /** The weekends and holidays within the 48 hours: whoever goes on after them is too late. */
  trap: readonly ClosedDay[];
}

const HOUR = 3_600_000;
/** Below this much time left the countdown is marked `short`. */
const SHORT = 12 * HOUR;

/** Reads YYYYMMDDHHMM (Japan time); undefined for anything else. */
export function parseMinute(text: string): Minute | undefined {
  const [, day = '', hours = '', minutes = ''] = /^(\d{8})([01]\d|2[0-3])([0-5]\d)$/.exec(text) ?? [];
  return isRealDate(day) ? { day, time: `${hours}:${minutes}` } : undefined;
}

/** A minute as shown to people: 2026年4月10日（金） 15:20. */
export function showMinute({ day, time }: Minute): string {
  return `${showDate8(day)} ${time}`;
}

/** A minute in Japan as epoch milliseconds. The fixed +09:00 is right: Japan has had no summer time since 1951. */
function momentOf({ day, time }: Minute): number {
  return Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time}:00+09:00`);
}

function showSpan(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${Math.floor(minutes / 60)}時間${minutes % 60}分`;
}

/**
 * What is left of the 48 hours after the provisional ID's mail (T3). During the deadline's own minute there is still time.
 * @throws RangeError when the mail's day does not exist
 */
export function countdown(mailed: Minute, now: Date, settings?: CalendarSettings): Countdown {
  const deadline = provisionalIdUntil(mailed);
  const msLeft = momentOf(deadline) + 60_000 - now.getTime();
  const trap = closedDays(mailed.day, deadline.day, settings);
  if (msLeft <= 0) {
    return { deadline, msLeft, state: 'overdue', text: `締切を${showSpan(-msLeft)}過ぎました`, trap };
  }
  const left = Math.min(msLeft, 48 * HOUR);
  if (msLeft > 48 * HOUR + 60_000) {
    const text = '届いた時刻がまだ来ていません。入力した時刻か、パソコンの時計を確かめてください';
    return { deadline, msLeft, state: 'running', text, trap };
  }
  return { deadline, msLeft, state: msLeft < SHORT ? 'short' : 'running', text: `残り ${showSpan(left)}`, trap };
}

/** The deadline and a warning that would apply if the provisional ID were requested now (T3). */
export function adviceBeforeAsking(now: Date, settings?: CalendarSettings): { deadline: Minute; text: string } {
  const mailed = { day: todayInJapan(now), time: timeInJapan(now) };
  const deadline = provisionalIdUntil(mailed);
  const trap = closedDays(mailed.day, deadline.day, settings);
  const within = trap.map(({ day, why }) => `${showDate8(day).replace(/^\d+年/, '')}は${why}`).join('、');
  const warning =
    trap.length > 0
      ? `この間に${within}が入ります。一時保存しても時間は止まらず、休み明けに続けようとすると無効になっていることがあります。`
      : '';
  return { deadline, text: `いま取ると、締切は${showMinute(deadline)}です。${warning}` };
}
