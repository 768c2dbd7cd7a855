import { isRealDate } from '../characters/dates.js';
import { date8 } from './date8.js';

/** Reads one day per line: the days as YYYYMMDD, sorted and without duplicates, and the lines that are not a day. */
export function daysIn(text: string): { days: readonly string[]; refused: readonly string[] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => date8.normalise(line, { id: '', label: '', kind: 'date8', need: 'optional' }));
  return {
    days: [...new Set(read.filter(isRealDate))].sort(),
    refused: lines.filter((_, index) => !isRealDate(read[index] ?? '')),
  };
}
