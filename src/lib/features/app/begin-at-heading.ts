import type { AfterNavigate } from '@sveltejs/kit';
import { anchorOf } from '../../browser/address.js';

/**
 * Puts the focus on the new page's heading, from where Tab and a screen reader go on; whoever has entered a field
 * meanwhile stays in it.
 */
export function beginAtHeading({ type, to }: Pick<AfterNavigate, 'type' | 'to'>): void {
  if (type === 'enter' || (to && anchorOf(to.url)) || document.activeElement !== document.body) return;
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
