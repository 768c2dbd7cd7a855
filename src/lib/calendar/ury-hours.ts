import { timeInJapan } from './today.js';

/**
 * Whether URY can be run at a moment: 0:00 to 23:00 in Japan on every day of the year (T7). 23:00 itself is out: the
 * manual leaves it open, and a person who waits for midnight loses nothing.
 */
export function uryPossible(now: Date): boolean {
  return timeInJapan(now) < '23:00';
}
