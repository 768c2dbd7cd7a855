import type { AfterNavigate, OnNavigate } from '@sveltejs/kit';
import { anchorOf } from '../../browser/address.js';

/** The link by which each page was left last, by the page's address. */
const leftBy: Record<string, string | null | undefined> = {};

/** Remembers the link by which a page is left, so that Back leads to it. */
export function noteLink({ from }: Pick<OnNavigate, 'from'>): void {
  leftBy[String(from?.url)] = document.activeElement?.closest('main a')?.getAttribute('href');
}

/**
 * Puts the focus on the new page's heading, from where Tab and a screen reader go on, or after Back on the link by which
 * the page was left; whoever has entered a field meanwhile stays in it.
 */
export function beginAtHeading({ type, to }: Pick<AfterNavigate, 'type' | 'to'>): void {
  if (type === 'enter' || document.activeElement !== document.body) return;
  // What an address has in quotes is written as %22.
  const link = type === 'popstate' && `main a[href="${leftBy[String(to?.url)]}"]`;
  let at = link && document.querySelector<HTMLElement>(link);
  if (!at && !(to && anchorOf(to.url))) {
    at = document.querySelector<HTMLElement>('main h1');
    at?.setAttribute('tabindex', '-1');
  }
  if (at) at.focus({ preventScroll: true });
}
