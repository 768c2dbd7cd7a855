import { storeChoice, storedChoice } from './local-choice.js';

/** A key press has to be decided at once. Stored only if single keys are turned off. */
const KEY = 'shitagaki:single-keys';

/** Whether a single letter or sign without Ctrl or Alt may be a shortcut (WCAG 2.1.4); true unless it was turned off. */
export const singleKeysAllowed = (): boolean => storedChoice(KEY) !== 'off';

/** Turns single keys on or off for this browser. Returns whether the choice could be stored. */
export const allowSingleKeys = (allowed: boolean): boolean => storeChoice(KEY, allowed ? null : 'off');
