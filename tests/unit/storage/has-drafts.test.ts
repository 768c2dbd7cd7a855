import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

it('opens the database once, for whoever asks later', async () => {
  const factory = new IDBFactory();
  const open = vi.spyOn(factory, 'open');
  vi.stubGlobal('indexedDB', factory);
  const { hasDrafts, openEarly } = await import('../../../src/lib/storage/has-drafts.js');
  openEarly();
  expect(open).toHaveBeenCalledTimes(1);
  expect(await hasDrafts()).toBe(false);
  expect(open).toHaveBeenCalledTimes(1);
});

it('does nothing where there is none, as while the pages are prerendered', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { openEarly } = await import('../../../src/lib/storage/has-drafts.js');
  expect(openEarly()).toBeUndefined();
});

it('leaves a failure to whoever asks', async () => {
  const factory = new IDBFactory();
  vi.spyOn(factory, 'open').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  vi.stubGlobal('indexedDB', factory);
  const { hasDrafts, openEarly } = await import('../../../src/lib/storage/has-drafts.js');
  openEarly();
  await expect(hasDrafts()).rejects.toMatchObject({ name: 'SecurityError' });
});
