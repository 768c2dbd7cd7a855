import { storedEntry, storeEntry } from './small-entries.js';

/** The language of the app's own texts. */
export type AppLanguage = 'ja' | 'en';

/** src/app.html reads it before the first paint. */
const KEY = 'language';

/** The chosen language; Japanese if none is chosen or storage is blocked. */
export const chosenLanguage = (): AppLanguage => (storedEntry(KEY) === 'en' ? 'en' : 'ja');

/** Stores the choice; other tabs follow by themselves. Returns whether it could be stored. */
export const chooseLanguage = (language: AppLanguage): boolean => storeEntry(KEY, language === 'ja' ? null : language);
