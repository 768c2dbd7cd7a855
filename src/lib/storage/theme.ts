import { storedEntry, storeEntry } from './small-entries.js';

/** The look of the app: the system's, or the one that somebody has chosen. */
export type Theme = 'system' | 'light' | 'dark';

/** src/app.html reads it before the first paint. */
const KEY = 'theme';

/** The chosen look; `system` if none is chosen or storage is blocked. */
export function chosenTheme(): Theme {
  const stored = storedEntry(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Stores the choice; other tabs follow by themselves. Returns whether it could be stored. */
export const chooseTheme = (theme: Theme): boolean => storeEntry(KEY, theme === 'system' ? null : theme);
