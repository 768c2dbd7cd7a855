import type { OnNavigate } from '@sveltejs/kit';
import { placeOf } from '../../browser/address.js';

/** Nobody sees or needs to know that a fade was left out, for example because the next page came first. */
const ignore = () => undefined;

/** What the navigation before waits for, until it goes on. One that overtook it would be undone by it. */
let waiting: Promise<void> | undefined;

/**
 * Fades one page into the next, where the browser can and nobody has asked for less motion. To be called by `onNavigate`;
 * resolves as soon as the browser has a picture of the old page.
 */
export function fadeBetween(navigation: Pick<OnNavigate, 'from' | 'to' | 'complete'>): Promise<void> | undefined {
  const { from, to, complete } = navigation;
  // A change of the hash moves on the same page.
  if (from && to && placeOf(from.url) === placeOf(to.url)) return waiting;
  // Not in every supported browser, though in the types.
  const fade = (document as Partial<Pick<Document, 'startViewTransition'>>).startViewTransition?.bind(document);
  if (!fade || document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) return waiting;
  const going = new Promise<void>((go) => {
    const { ready, updateCallbackDone, finished } = fade(async () => {
      if (waiting === going) waiting = undefined;
      go();
      await complete.catch(ignore);
    });
    for (const step of [ready, updateCallbackDone, finished]) step.catch(ignore);
  });
  return (waiting = going);
}
