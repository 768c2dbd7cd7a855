import { afterEach, expect, it, vi } from 'vitest';
import { chooseTheme, chosenTheme } from '../../../src/lib/storage/theme.js';

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

it('keeps a choice, and nothing if the system decides', () => {
  const stored = stubStorage();
  expect(chosenTheme()).toBe('system');
  expect(chooseTheme('dark')).toBe(true);
  expect(chosenTheme()).toBe('dark');
  expect(chooseTheme('system')).toBe(true);
  expect(stored.size).toBe(0);
});

it('takes no look that it does not know', () => {
  stubStorage().set('shitagaki:theme', 'purple');
  expect(chosenTheme()).toBe('system');
});

it('says so if storage is blocked', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(chosenTheme()).toBe('system');
  expect(chooseTheme('dark')).toBe(false);
});
