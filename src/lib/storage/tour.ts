import { storedEntry, storeEntry } from './small-entries.js';

const KEY = 'tour';

/** Whether the tour has ended, seen or skipped, in this browser; true if storage is blocked: never show it twice. */
export const tourIsOver = (): boolean => storedEntry(KEY) !== null;

/** Remembers that the tour has ended; without storage it is not offered anyway. */
export const endTour = (): void => void storeEntry(KEY, 'over');
