import { storeChoice, storedChoice } from './local-choice.js';

/** Stored only if readings are wanted. */
const KEY = 'shitagaki:readings';

/** Whether hard words are to have their readings over them; false unless that was chosen. */
export const readingsWanted = (): boolean => storedChoice(KEY) === 'on';

/** Turns readings on or off for this browser. Returns whether the choice could be stored. */
export const wantReadings = (wanted: boolean): boolean => storeChoice(KEY, wanted ? 'on' : null);
