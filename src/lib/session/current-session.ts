import type { DraftSession } from './draft-session.svelte.js';

let current: DraftSession | undefined;

/** Registers the draft being edited in this tab, so that `flushCurrent` can save it; undefined if none is open. */
export function setCurrent(session: DraftSession | undefined): void {
  current = session;
}

/** The registered draft, or the one registered last if its pages have been left; undefined if none was opened. */
export const getCurrent = (): DraftSession | undefined => current;

/** Saves the registered draft's unsaved changes, for example before the page is reloaded with a new version. */
export async function flushCurrent(): Promise<void> {
  await current?.autosave.flush();
}
