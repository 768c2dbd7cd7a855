/**
 * A choice of this browser in localStorage, for what has to be known before the database is open: null if there is none,
 * undefined if storage is blocked.
 */
export function storedChoice(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Stores a choice, or forgets it if null; other tabs get a `storage` event. Returns whether that could be done. */
export function storeChoice(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
