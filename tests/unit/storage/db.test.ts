import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/fresh-database.js';

let db: typeof import('../../../src/lib/storage/db.js');
beforeEach(async () => {
  freshDatabase();
  db = await import('../../../src/lib/storage/db.js');
});

const opened = <Result>(request: IDBRequest<Result>) =>
  new Promise<Result>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

it('says that an older tab holds the database open, and opens it once that tab has let go', async () => {
  const older = await opened(indexedDB.open('shitagaki', 1));
  await expect(db.database()).rejects.toMatchObject({ name: 'BlockedError' });
  await expect(db.database()).rejects.toMatchObject({ name: 'BlockedError' });
  older.close();
  let version = 0;
  await expect
    .poll(async () => (version = (await db.database().catch(() => undefined))?.version ?? 0))
    .toBeGreaterThan(1);
  expect((await db.database()).version).toBe(version);
});

it('lets a newer version of the app upgrade, and then says that it is too old', async () => {
  const { version } = await db.database();
  const newer = await opened(indexedDB.open('shitagaki', version + 1));
  expect(newer.version).toBe(version + 1);
  await expect(db.database()).rejects.toMatchObject({ name: 'VersionError' });
  expect(db.losses).toBe(0);
});

it('notices that the whole database was deleted, and makes a new one', async () => {
  await db.database();
  await opened(indexedDB.deleteDatabase('shitagaki') as IDBRequest<unknown>);
  // Before this page has asked again: another tab may make a new one first.
  expect(db.losses).toBe(1);
  expect(await (await db.database()).count('drafts')).toBe(0);
  expect(db.losses).toBeGreaterThan(1);
});

describe('before the page asks', () => {
  /** What the browser has noted of the database's version. */
  function noted(version: string | null): void {
    vi.stubGlobal('localStorage', { getItem: () => version, setItem: () => undefined });
  }
  const opens = () => vi.spyOn(indexedDB, 'open');

  it('opens a database that is known to be there, once', async () => {
    noted(String((await db.database()).version));
    vi.resetModules();
    db = await import('../../../src/lib/storage/db.js');
    const asked = opens();
    db.openEarly();
    await expect.poll(() => asked.mock.calls.length).toBe(1);
    await db.database();
    expect(asked).toHaveBeenCalledTimes(1);
  });
  it('makes none on a first visit, and upgrades none', async () => {
    for (const version of [null, '1']) {
      noted(version);
      const asked = opens();
      db.openEarly();
      await new Promise((done) => setTimeout(done));
      expect(asked).not.toHaveBeenCalled();
    }
  });
  it('tells a failure to whoever asks afterwards, and to nobody before', async () => {
    noted(String((await db.database()).version));
    vi.resetModules();
    db = await import('../../../src/lib/storage/db.js');
    const asked = opens().mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    db.openEarly();
    await expect.poll(() => asked.mock.calls.length).toBe(1);
    await new Promise((done) => setTimeout(done));
    await expect(db.database()).rejects.toMatchObject({ name: 'SecurityError' });
    asked.mockRestore();
    await expect(db.database()).resolves.toBeDefined();
  });
});
