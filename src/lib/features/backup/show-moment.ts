import { momentFormat } from '../../characters/dates.js';

const FORMAT = momentFormat('medium', 'short');

/** A point in time (ISO 8601) in Japanese notation and Japan time: 2026/04/10 9:30; 分からない日時 if it is invalid. */
export const showMoment = (at: string): string =>
  Number.isNaN(Date.parse(at)) ? '分からない日時' : FORMAT.format(new Date(at));
