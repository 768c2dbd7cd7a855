import { cut } from '../envelope.js';

/** The longest a template's texts may be, in UTF-16 units. */
export const TEXT_LIMITS = { title: 100, desk: 60, note: 1000, reason: 200, hint: 300, value: 1000 } as const;

/** What turns or hides the text around it: controls, invisible format characters, lone halves, private use. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/**
 * Somebody else's text as it may stand among ours: without control, direction and invisible characters, cut to `max`.
 * Line breaks stay where `lines` says so. Anything but a text is empty.
 */
export function plainText(value: unknown, max: number, lines = false): string {
  if (typeof value !== 'string') return '';
  // Cut first: the replacement need not walk through megabytes.
  const unified = cut(value, max * 4).replace(/\r\n?/g, '\n');
  const safe = unified.replace(UNSAFE, (character) => (lines && character === '\n' ? character : ''));
  return cut(safe.trim(), max);
}

/** A prefilled value in the same way: what a field of one line cannot hold is no answer; edges stay as typed. */
export function plainValue(value: string): string {
  const unified = cut(value, TEXT_LIMITS.value).replace(/\r\n?/g, '\n');
  return unified.replace(UNSAFE, (character) => (character === '\n' ? character : ''));
}
