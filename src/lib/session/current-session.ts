import type { DraftSession } from './draft-session.svelte.js';

let current: DraftSession | undefined;

/** The draft that is being edited in this tab, for whoever must write it before the page goes. */
export function setCurrent(session: DraftSession | undefined): void {
  current = session;
}

/** Writes what is not yet saved. */
export async function flushCurrent(): Promise<void> {
  await current?.autosave.flush();
}
