import { beforeEach, expect, it } from 'vitest';
import { isBrowserSetting } from '../../../src/lib/draft/backup/rows.js';
import { freshDatabase } from '../support/fresh-database.js';

beforeEach(() => freshDatabase());

const parts = async () => ({
  ...(await import('../../../src/lib/storage/recent-entries.js')),
  ...(await import('../../../src/lib/storage/settings.js')),
});

it('keeps what was chosen last, each once and not for ever', async () => {
  const { recentEntries, rememberEntry } = await parts();
  expect(await recentEntries()).toEqual([]);
  for (const key of ['a', 'b', 'a']) await rememberEntry(key);
  expect(await recentEntries()).toEqual(['a', 'b']);
  for (let n = 0; n < 20; n += 1) await rememberEntry(`entry-${n}`);
  expect(await recentEntries()).toHaveLength(12);
});

it('gives what is still being remembered, whole', async () => {
  const { recentEntries, rememberEntry } = await parts();
  void rememberEntry('a');
  void rememberEntry('b');
  expect(await recentEntries()).toEqual(['b', 'a']);
});

it.each([[null], ['x'], [{ a: 'b' }], [[1, null]]])('knows none where something else is stored: %j', async (stored) => {
  const { recentEntries, saveSetting } = await parts();
  await saveSetting('last-entries', stored);
  expect(await recentEntries()).toEqual([]);
});

it('stays in this browser, and out of a backup', () => expect(isBrowserSetting('last-entries')).toBe(true));
