import { storeChoice, storedChoice } from './local-choice.js';

const KEY = 'shitagaki:tour';

/** Whether the tour has ended, seen or skipped, in this browser; true if storage is blocked: never show it twice. */
export const tourIsOver = (): boolean => storedChoice(KEY) !== null;

/** Remembers that the tour has ended; without storage it is not offered anyway. */
export const endTour = (): void => void storeChoice(KEY, 'over');
