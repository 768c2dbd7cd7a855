import { afterEach, expect, it, vi } from 'vitest';
import { allowSingleKeys, singleKeysAllowed } from '../../../src/lib/storage/single-keys.js';

afterEach(() => vi.unstubAllGlobals());

it('are allowed until they are turned off', () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  expect(singleKeysAllowed()).toBe(true);
  expect(allowSingleKeys(false)).toBe(true);
  expect(singleKeysAllowed()).toBe(false);
  expect(allowSingleKeys(true)).toBe(true);
  expect([singleKeysAllowed(), stored.size]).toEqual([true, 0]);
});

it('are allowed if storage is blocked, and it says so', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(singleKeysAllowed()).toBe(true);
  expect(allowSingleKeys(false)).toBe(false);
});
