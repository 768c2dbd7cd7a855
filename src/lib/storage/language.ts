/** The language of the app's own texts. */
export type AppLanguage = 'ja' | 'en';

/** In localStorage, because src/app.html needs it before the first paint. */
const KEY = 'shitagaki:language';

/** The chosen language; Japanese if none is chosen or storage is blocked. */
export function chosenLanguage(): AppLanguage {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}

/** Stores the choice; other tabs follow by themselves. Returns whether it could be stored. */
export function chooseLanguage(language: AppLanguage): boolean {
  try {
    if (language === 'ja') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, language);
    return true;
  } catch {
    return false;
  }
}
