import { isRealDate } from '../characters/dates.js';
import { date8 } from './date8.js';

const DAY = { id: '', label: '', kind: 'date8', need: 'optional', disclosure: 'setting' } as const;

/** The days of a text, one a line, sorted and each once; and the lines that are no day. */
export function daysIn(text: string): { days: readonly string[]; refused: readonly string[] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => date8.normalise(line, DAY));
  return {
    days: [...new Set(read.filter(isRealDate))].sort(),
    refused: lines.filter((_, index) => !isRealDate(read[index] ?? '')),
  };
}
