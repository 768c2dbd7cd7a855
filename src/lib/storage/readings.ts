import { storedEntry, storeEntry } from './small-entries.js';

/** Stored only if readings are wanted. */
const KEY = 'readings';

/** Whether hard words are to have their readings over them; false unless that was chosen. */
export const readingsWanted = (): boolean => storedEntry(KEY) === 'on';

/** Turns readings on or off for this browser. Returns whether the choice could be stored. */
export const wantReadings = (wanted: boolean): boolean => storeEntry(KEY, wanted ? 'on' : null);
