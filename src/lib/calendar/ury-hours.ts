import { timeInJapan } from './today.js';

/**
 * Whether URY can be run at a given moment: 0:00 to 23:00 in Japan, every day of the year (T7). The manual does not say
 * whether 23:00 itself is included; we exclude it, because waiting until midnight costs nothing.
 */
export function uryPossible(now: Date): boolean {
  return timeInJapan(now) < '23:00';
}
