import { beforeEach, describe, expect, it } from 'vitest';
import { isBrowserSetting } from '../../../src/lib/draft/backup/rows.js';
import { freshDatabase } from '../support/fresh-database.js';

beforeEach(() => freshDatabase());

const parts = async () => ({
  ...(await import('../../../src/lib/storage/last-screen.js')),
  ...(await import('../../../src/lib/storage/settings.js')),
});

describe('the screen visited last', () => {
  it('is remembered for each draft', async () => {
    const { lastScreen, rememberScreen } = await parts();
    expect(await lastScreen('a')).toBe('');
    await rememberScreen('a', 'office');
    await rememberScreen('b', 'plan');
    await rememberScreen('a', 'billing');
    expect([await lastScreen('a'), await lastScreen('b')]).toEqual(['billing', 'plan']);
  });

  it('is forgotten for the drafts that were visited long ago', async () => {
    const { lastScreen, loadSetting, rememberScreen } = await parts();
    for (let n = 0; n < 60; n += 1) await rememberScreen(`draft-${n}`, 'office');
    expect(await loadSetting('last-screens')).toHaveLength(50);
    expect([await lastScreen('draft-9'), await lastScreen('draft-10')]).toEqual(['', 'office']);
  });

  it.each([[null], ['x'], [{ a: 'b' }], [[['a'], ['a', 5], 7]]])(
    'is unknown where something else is stored: %j',
    async (stored) => {
      const { lastScreen, saveSetting } = await parts();
      await saveSetting('last-screens', stored);
      expect(await lastScreen('a')).toBe('');
    },
  );

  it('stays in this browser, and out of a backup', () => {
    expect(isBrowserSetting('last-screens')).toBe(true);
  });
});
