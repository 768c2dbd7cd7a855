/** In localStorage, because a key press has to be decided at once. Stored only if single keys are turned off. */
const KEY = 'shitagaki:single-keys';

/** Whether a single letter or sign without Ctrl or Alt may be a shortcut (WCAG 2.1.4); true unless it was turned off. */
export function singleKeysAllowed(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Turns single keys on or off for this browser. Returns whether the choice could be stored. */
export function allowSingleKeys(allowed: boolean): boolean {
  try {
    if (allowed) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
    return true;
  } catch {
    return false;
  }
}
