import type { AfterNavigate, OnNavigate } from '@sveltejs/kit';
import { anchorOf } from '../../browser/address.js';

/** The page's links to one address, the last one first: the list of open points above the answers has some of theirs too. */
const linksTo = (href: string) =>
  // What an address has in quotes is written as %22.
  [...document.querySelectorAll<HTMLElement>(`main a[href="${href}"]`)].reverse();

/** The link by which each page was left last, by the page's address: where it leads, and its place among those alike. */
const leftBy: Record<string, readonly [href: string, place: number] | undefined> = {};

/** Remembers the link by which a page is left, so that Back leads to it. */
export function noteLink({ from }: Pick<OnNavigate, 'from'>): void {
  const link = document.activeElement?.closest<HTMLElement>('main a');
  const href = link?.getAttribute('href');
  leftBy[String(from?.url)] = link && href ? [href, linksTo(href).indexOf(link)] : undefined;
}

/**
 * Puts the focus on the new page's heading, from where Tab and a screen reader go on, or after Back on the link by which
 * the page was left, if it can be seen; whoever has entered a field meanwhile stays in it.
 */
export function beginAtHeading({ type, to }: Pick<AfterNavigate, 'type' | 'to'>): void {
  if (type === 'enter' || document.activeElement !== document.body) return;
  const left = type === 'popstate' && leftBy[String(to?.url)];
  if (left) linksTo(left[0])[left[1]]?.focus({ preventScroll: true });
  if ((to && anchorOf(to.url)) || document.activeElement !== document.body) return;
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
