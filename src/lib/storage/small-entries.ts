/**
 * The only door to localStorage and sessionStorage: for what has to be known before the database is open, and for what
 * has to be written at once. Every entry of the app begins with the same word, so that erasing everything finds them all.
 */
const OURS = 'shitagaki:';

/** `localStorage` is there for all tabs and stays; `sessionStorage` ends with its tab. */
export type Place = 'localStorage' | 'sessionStorage';

/** The text of an entry: null if there is none, undefined if storage is blocked (private browsing, a policy). */
export function storedEntry(name: string, place: Place = 'localStorage'): string | null | undefined {
  try {
    return globalThis[place].getItem(OURS + name);
  } catch {
    return undefined;
  }
}

/**
 * Stores an entry, or forgets it if null; other tabs get a `storage` event from localStorage.
 * @returns whether that could be done: storage may be blocked or full
 */
export function storeEntry(name: string, text: string | null, place: Place = 'localStorage'): boolean {
  try {
    if (text === null) globalThis[place].removeItem(OURS + name);
    else globalThis[place].setItem(OURS + name, text);
    return true;
  } catch {
    return false;
  }
}

/** The names of the app's entries; none if storage is blocked. */
export function entryNames(place: Place = 'localStorage'): readonly string[] {
  try {
    const keys = Object.keys(globalThis[place]);
    return keys.filter((key) => key.startsWith(OURS)).map((key) => key.slice(OURS.length));
  } catch {
    return [];
  }
}
