import { showDate8 } from '../characters/dates.js';
import { todayInJapan } from '../calendar/today.js';

/** What stands at the head of each printed page. */
export interface PrintHead {
  /** The page's name, and the draft's on its pages. */
  title: string;
  /** The day of printing in Japan. */
  day: string;
}

/** The head of the current page. @param title the document's */
export function printHead(title: string, now: Date): PrintHead {
  return { title: title.replace(/ - 下書き$/, ''), day: showDate8(todayInJapan(now)) };
}

/**
 * Whether the browser prints texts into the margins of pages (`@page { @top-left { … } }`). There is no other way to
 * ask: `@supports` does not know these rules.
 */
export const printsMargins = (): boolean => 'CSSMarginRule' in globalThis;

/** Puts the head where the page margins of `print.css` look for it: on the root, from which they inherit. */
export function fillMargins({ title, day }: PrintHead, root: HTMLElement): void {
  root.style.setProperty('--print-title', cssString(title));
  root.style.setProperty('--print-day', cssString(day));
}

/** A text as a string of CSS, in one line. */
function cssString(text: string): string {
  return `"${text.replace(/\s+/gu, ' ').replace(/["\\]/g, '\\$&')}"`;
}
