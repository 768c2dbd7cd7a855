import { chooseLanguage, type AppLanguage } from '../../storage/language.js';

/** Switches the page to a language and remembers it. Returns whether it could be remembered. */
export function switchLanguage(language: AppLanguage): boolean {
  const root = document.documentElement;
  root.lang = language;
  if (language === 'en') root.dataset['language'] = language;
  else delete root.dataset['language'];
  return chooseLanguage(language);
}
