import { describe, expect, it, vi } from 'vitest';
import { entryNames, storeEntry, storedEntry } from '../../../src/lib/storage/small-entries.js';
import { chooseLanguage, chosenLanguage } from '../../../src/lib/storage/language.js';
import { allowSingleKeys, singleKeysAllowed } from '../../../src/lib/storage/single-keys.js';
import { readingsWanted, wantReadings } from '../../../src/lib/storage/readings.js';
import { chooseTheme, chosenTheme } from '../../../src/lib/storage/theme.js';
import { endTour, tourIsOver } from '../../../src/lib/storage/tour.js';
import { browserStorage } from '../support/browser-storage.js';

/** A localStorage of its own; returns what it holds. */
function stubStorage(): Map<string, string> {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  return stored;
}
/** Browsers throw at each use, or have no localStorage at all. */
const BLOCKED: Readonly<Record<string, () => void>> = {
  'refused at each use': () => {
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  },
  missing: () => void vi.stubGlobal('localStorage', undefined),
};

describe('an entry', () => {
  it('is kept, and forgotten', () => {
    const stored = stubStorage();
    expect(storedEntry('a')).toBeNull();
    expect(storeEntry('a', 'b')).toBe(true);
    expect(storedEntry('a')).toBe('b');
    expect(storeEntry('a', null)).toBe(true);
    expect(stored.size).toBe(0);
  });
  it('is known by its name, among those of other programs', () => {
    const [local, session] = [browserStorage({ another: 'stays' }), browserStorage()];
    vi.stubGlobal('localStorage', local);
    vi.stubGlobal('sessionStorage', session);
    storeEntry('a', 'b');
    storeEntry('c', 'd', 'sessionStorage');
    expect([entryNames(), entryNames('sessionStorage')]).toEqual([['a'], ['c']]);
    expect([storedEntry('c'), storedEntry('another')]).toEqual([null, null]);
  });
  it.each(Object.entries(BLOCKED))('is told apart from none if storage is %s', (_how, block) => {
    block();
    expect(storedEntry('a')).toBeUndefined();
    expect(storeEntry('a', 'b')).toBe(false);
    expect(entryNames()).toEqual([]);
  });
});

describe('the choices of this browser', () => {
  it('are kept, and leave nothing behind when taken back', () => {
    const stored = stubStorage();
    expect([chosenTheme(), chosenLanguage(), singleKeysAllowed(), readingsWanted()]).toEqual([
      'system',
      'ja',
      true,
      false,
    ]);
    expect([chooseTheme('dark'), chooseLanguage('en'), allowSingleKeys(false), wantReadings(true)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([chosenTheme(), chosenLanguage(), singleKeysAllowed(), readingsWanted()]).toEqual([
      'dark',
      'en',
      false,
      true,
    ]);
    expect([chooseTheme('system'), chooseLanguage('ja'), allowSingleKeys(true), wantReadings(false)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(stored.size).toBe(0);
  });
  it('take nothing that they do not know', () => {
    const stored = stubStorage();
    for (const key of ['theme', 'language', 'single-keys', 'readings']) stored.set(`shitagaki:${key}`, 'purple');
    expect([chosenTheme(), chosenLanguage(), singleKeysAllowed(), readingsWanted()]).toEqual([
      'system',
      'ja',
      true,
      false,
    ]);
  });
  it('offer the tour until it has ended once', () => {
    stubStorage();
    expect(tourIsOver()).toBe(false);
    endTour();
    expect(tourIsOver()).toBe(true);
  });
  it.each(Object.entries(BLOCKED))('say so if storage is %s', (_how, block) => {
    block();
    expect([chosenTheme(), chosenLanguage(), singleKeysAllowed(), readingsWanted()]).toEqual([
      'system',
      'ja',
      true,
      false,
    ]);
    expect([chooseTheme('dark'), chooseLanguage('en'), allowSingleKeys(false), wantReadings(true)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    // Its end could not be remembered, so it would be shown again and again.
    expect(tourIsOver()).toBe(true);
    expect(endTour).not.toThrow();
  });
});
