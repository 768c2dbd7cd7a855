import { afterEach, expect, it, vi } from 'vitest';
import { chooseLanguage, chosenLanguage } from '../../../src/lib/storage/language.js';

afterEach(() => vi.unstubAllGlobals());

function stubStorage(): Map<string, string> {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  return stored;
}

it('keeps English, and nothing for Japanese', () => {
  const stored = stubStorage();
  expect(chosenLanguage()).toBe('ja');
  expect(chooseLanguage('en')).toBe(true);
  expect(chosenLanguage()).toBe('en');
  expect(chooseLanguage('ja')).toBe(true);
  expect(stored.size).toBe(0);
});

it('takes no language that it does not know', () => {
  stubStorage().set('shitagaki:language', 'fr');
  expect(chosenLanguage()).toBe('ja');
});

it('says so if storage is blocked', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(chosenLanguage()).toBe('ja');
  expect(chooseLanguage('en')).toBe(false);
});
