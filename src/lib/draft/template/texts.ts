import { cut } from '../envelope.js';

/** The maximum lengths of a template's texts, in UTF-16 units. */
export const TEXT_LIMITS = { title: 100, desk: 60, note: 1000, reason: 200, hint: 300, value: 1000 } as const;

/** Characters that can reorder or hide text: controls, invisible format characters, lone surrogates, private use. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/**
 * Makes a text from outside safe to display next to ours: without control, direction and invisible characters.
 * @param max the maximum length in UTF-16 units; the rest is cut off
 * @param lines whether line breaks are kept
 * @returns '' if the value is not a text
 */
export function plainText(value: unknown, max: number, lines = false): string {
  if (typeof value !== 'string') return '';
  // Cut first, so that the replacement does not process megabytes.
  const unified = cut(value, max * 4).replace(/\r\n?/g, '\n');
  const safe = unified.replace(UNSAFE, (character) => (lines && character === '\n' ? character : ''));
  // Trimmed once more: the cut may leave a space at the end, and what is read again must be the same.
  return cut(safe.trim(), max).trimEnd();
}

/** The same for a prefilled value, cut to the limit of values; leading and trailing spaces stay as typed. */
export function plainValue(value: string): string {
  const unified = cut(value, TEXT_LIMITS.value).replace(/\r\n?/g, '\n');
  return unified.replace(UNSAFE, (character) => (character === '\n' ? character : ''));
}
