import { storedText } from '../../draft/stored-text.js';
import type { DraftSession } from '../../session/draft-session.svelte.js';
import { loadView } from '../../ui/loaded-views.js';

/** How long is left of the 48 hours, and what of a draft could not be read. */
export const loadCountdown = () => import('../../ui/Countdown.svelte');
export const loadUnread = () => import('./later/Unread.svelte');

/** Whether the 48 hours run: the day on which NSS's e-mail was sent is there (T3). */
export const isCountedDown = ({ procedure, draft }: DraftSession): boolean =>
  storedText(procedure, draft.values, 'mailedOn') !== '';

/**
 * Loads what a draft shows above the fields of all its pages, if it does, so that these need not be pushed down by what comes
 * late. Without a network and the service worker the page works without it.
 */
export async function loadAboveFields(session: DraftSession): Promise<void> {
  await Promise.allSettled([
    ...(isCountedDown(session) ? [loadView(loadCountdown)] : []),
    ...(session.draft.quarantine ? [loadView(loadUnread)] : []),
  ]);
}
