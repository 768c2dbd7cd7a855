import { storeEntry } from './small-entries.js';

/**
 * The list of drafts is in the database, which the first paint of the start page cannot wait for. How tall the list was is
 * therefore kept where src/app.html can read it: the page leaves that room, and nothing moves when the list is there.
 */
const KEY = 'drafts';

/**
 * Remembers how tall the list of drafts is.
 * @param width of the window, in CSS pixels: in another one the list has another height
 * @param height of the list, in CSS pixels
 */
export const rememberRoom = (width: number, height: number): void => void storeEntry(KEY, `${width} ${height}`);

/** Forgets it: there are no drafts, and the start page is the one of a first visit. */
export const forgetRoom = (): void => void storeEntry(KEY, null);
