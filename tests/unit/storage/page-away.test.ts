import { unwrap } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/fresh-database.js';

type Setting = { key: string; value: unknown };

let database: typeof import('../../../src/lib/storage/db.js').database;
let writeTogether: typeof import('../../../src/lib/storage/together.js').writeTogether;
let settings: typeof import('../../../src/lib/storage/settings.js');
let page: EventTarget;

beforeEach(async () => {
  freshDatabase();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  ({ database } = await import('../../../src/lib/storage/db.js'));
  ({ writeTogether } = await import('../../../src/lib/storage/together.js'));
  settings = await import('../../../src/lib/storage/settings.js');
  await database();
});

const send = (type: string, persisted: boolean) => page.dispatchEvent(Object.assign(new Event(type), { persisted }));

/** What another page, which is not away, reads and writes. */
async function elsewhere(work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open('shitagaki');
    asked.onsuccess = () => resolve(asked.result);
  });
  const transaction = db.transaction('settings', 'readwrite');
  const asked = work(transaction.objectStore('settings'));
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  db.close();
  return asked.result;
}

/** Adds 1 to a setting, in two steps; `between` runs between them. */
const addOne = (between: () => void) =>
  writeTogether(['settings'], async (transaction) => {
    const store = transaction.objectStore('settings');
    const value = ((await store.get('count'))?.value ?? 0) as number;
    between();
    await store.put({ key: 'count', value: value + 1 });
  });

it('undoes a write in several steps when the page is left, and does it again when it is back', async () => {
  const leave = vi.fn(() => void (leave.mock.calls.length === 1 && send('pagehide', true)));
  const written = addOne(leave);
  await expect.poll(() => leave.mock.calls.length).toBe(1);
  // The other page is held up by nothing, and what it writes is not lost.
  expect(await elsewhere((store) => store.put({ key: 'count', value: 10 } satisfies Setting))).toBe('count');
  expect(leave).toHaveBeenCalledTimes(1);
  send('pageshow', true);
  await written;
  expect(leave).toHaveBeenCalledTimes(2);
  expect(await settings.loadSetting('count')).toBe(11);
});

it('goes on although the end of what it has undone is never told, as in Firefox', async () => {
  let calls = 0;
  const written = writeTogether(['settings'], async (transaction) => {
    const store = transaction.objectStore('settings');
    await store.get('count');
    calls += 1;
    if (calls === 1) {
      send('pagehide', true);
      return new Promise<never>(() => undefined);
    }
    await store.put({ key: 'count', value: calls });
  });
  await expect.poll(() => calls).toBe(1);
  send('pageshow', true);
  await written;
  expect(await settings.loadSetting('count')).toBe(2);
});

it('loads the page again if an end is not told a second after it is back', async () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const db = unwrap(await database());
    // Completed by the pagehide, but nobody hears of it.
    const silent = db.transaction('settings', 'readonly');
    silent.dispatchEvent = () => true;
    send('pagehide', true);
    send('pageshow', true);
    vi.advanceTimersByTime(999);
    expect(reload).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(reload).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});

it('asks for the end of a single step at once: later, when the page is left, the browser refuses to', async () => {
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
  const written = settings.saveSetting('count', 1);
  await expect.poll(() => commit.mock.calls.length).toBe(1);
  await written;
  expect(commit.mock.results[0]?.type).toBe('return');
  commit.mockClear();
  await settings.loadSetting('count');
  expect(commit.mock.results.map(({ type }) => type)).toEqual(['return']);
  commit.mockRestore();
});

it('asks for the end of several steps after the last, and never undoes them then', async () => {
  const order: string[] = [];
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    order.push('end');
    commit.mockRestore();
    this.commit();
    send('pagehide', true);
  });
  const undo = vi.spyOn(IDBTransaction.prototype, 'abort');
  const written = addOne(() => order.push('step'));
  await expect.poll(() => order).toEqual(['step', 'end']);
  expect(((await elsewhere((store) => store.get('count'))) as Setting).value).toBe(1);
  send('pageshow', true);
  await written;
  expect(undo).not.toHaveBeenCalled();
  expect(order).toEqual(['step', 'end']);
  undo.mockRestore();
});

it('begins nothing while the page is away', async () => {
  send('pagehide', true);
  const read = vi.fn();
  const reading = settings.loadSetting('count').then(read);
  await elsewhere((store) => store.get('count'));
  expect(read).not.toHaveBeenCalled();
  send('pageshow', true);
  await reading;
  expect(read).toHaveBeenCalledTimes(1);
});

it('leaves the transactions of a page that is thrown away alone', async () => {
  const leave = vi.fn(() => void send('pagehide', false));
  await addOne(leave);
  expect(leave).toHaveBeenCalledTimes(1);
  expect(await settings.loadSetting('count')).toBe(1);
});

it('says what went wrong if the page was not left', async () => {
  await expect(
    addOne(() => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await settings.loadSetting('count')).toBeUndefined();
});
