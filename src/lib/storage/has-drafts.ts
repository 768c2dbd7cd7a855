import { database } from './db.js';

/**
 * Opens the database while the page that will ask it is still starting, so that nobody waits for it. Does nothing where
 * there is none; if it cannot be opened, whoever asks is told.
 */
export function openEarly(): void {
  if (globalThis.indexedDB) void database().catch(() => undefined);
}

/** Whether any draft is stored. Only counts them, so that a first visit does not load the code for the list. */
export async function hasDrafts(): Promise<boolean> {
  return (await (await database()).count('drafts')) > 0;
}
