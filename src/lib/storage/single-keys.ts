import { storedEntry, storeEntry } from './small-entries.js';

/** A key press has to be decided at once. Stored only if single keys are turned off. */
const KEY = 'single-keys';

/** Whether a single letter or sign without Ctrl or Alt may be a shortcut (WCAG 2.1.4); true unless it was turned off. */
export const singleKeysAllowed = (): boolean => storedEntry(KEY) !== 'off';

/** Turns single keys on or off for this browser. Returns whether the choice could be stored. */
export const allowSingleKeys = (allowed: boolean): boolean => storeEntry(KEY, allowed ? null : 'off');
