/** The look of the app: the system's, or the one that somebody has chosen. */
export type Theme = 'system' | 'light' | 'dark';

/** In localStorage, because src/app.html needs it before the first paint. */
const KEY = 'shitagaki:theme';

/** The chosen look; `system` if none is chosen or storage is blocked. */
export function chosenTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Stores the choice; other tabs follow by themselves. Returns whether it could be stored. */
export function chooseTheme(theme: Theme): boolean {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
    return true;
  } catch {
    return false;
  }
}
