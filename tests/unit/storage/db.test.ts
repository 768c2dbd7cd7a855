import { beforeEach, expect, it } from 'vitest';
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

it('counts that the whole database was deleted, and makes a new one', async () => {
  await db.database();
  await opened(indexedDB.deleteDatabase('shitagaki') as IDBRequest<unknown>);
  expect(await (await db.database()).count('drafts')).toBe(0);
  expect(db.losses).toBe(1);
});
