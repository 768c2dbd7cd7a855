import { beforeEach, expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/fresh-database.js';

let makeApart: typeof import('../../../src/lib/storage/make-apart.js').makeApart;
let isUnmade: typeof import('../../../src/lib/storage/make-apart.js').isUnmade;
let noteVersion: typeof import('../../../src/lib/storage/make-apart.js').noteVersion;
let page: EventTarget;
let frames: { remove: ReturnType<typeof vi.fn> }[];
let kept: Map<string, string>;

beforeEach(async () => {
  freshDatabase();
  page = new EventTarget();
  frames = [];
  kept = new Map();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('document', {
    createElement: () => {
      const frame = { contentWindow: { indexedDB }, remove: vi.fn() };
      frames.push(frame);
      return frame;
    },
    body: { append: () => undefined },
  });
  ({ isUnmade, makeApart, noteVersion } = await import('../../../src/lib/storage/make-apart.js'));
});

const blocked = () => undefined;
const withStore = (db: IDBDatabase) => void db.createObjectStore('things');

it('makes the database, and takes the frame away', async () => {
  await makeApart('apart', 1, withStore, blocked);
  expect(await indexedDB.databases()).toEqual([{ name: 'apart', version: 1 }]);
  expect(frames).toHaveLength(1);
  expect(frames[0]?.remove).toHaveBeenCalled();
});

it('needs no frame for a version that is known, and one again after everything was erased', async () => {
  noteVersion(1);
  await makeApart('apart', 1, withStore, blocked);
  expect(frames).toHaveLength(0);
  await makeApart('apart', 2, withStore, blocked);
  expect(frames).toHaveLength(1);
  kept.clear();
  await makeApart('apart', 2, withStore, blocked);
  expect(frames).toHaveLength(2);
});

it('takes the frame away when the page is left in the middle', async () => {
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  const made = makeApart('apart', 1, withStore, blocked);
  expect(frames[0]?.remove).not.toHaveBeenCalled();
  page.dispatchEvent(new Event('pagehide'));
  expect(frames[0]?.remove).toHaveBeenCalled();
  await made;
});

it('tells of a tab that is in the way, and waits for it', async () => {
  const asked: { onblocked?: () => void; onsuccess?: () => void; result?: unknown } = {};
  vi.stubGlobal('indexedDB', { open: () => asked });
  const told = vi.fn();
  const close = vi.fn();
  const made = makeApart('apart', 1, withStore, told);
  asked.onblocked?.();
  expect(told).toHaveBeenCalledTimes(1);
  expect(frames[0]?.remove).not.toHaveBeenCalled();
  asked.result = { close };
  asked.onsuccess?.();
  await made;
  expect(close).toHaveBeenCalledTimes(1);
});

it('leaves it to the page where the database is refused', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('', 'SecurityError');
    },
  });
  await makeApart('apart', 1, withStore, blocked);
  expect(frames[0]?.remove).toHaveBeenCalled();
});

it('knows a first visit by the browser having no database', async () => {
  expect(await isUnmade('apart')).toBe(true);
  expect(frames).toHaveLength(0);
  await makeApart('other', 1, withStore, blocked);
  expect(await isUnmade('apart')).toBe(true);
  await makeApart('apart', 1, withStore, blocked);
  expect(await isUnmade('apart')).toBe(false);
});

it('takes none for the first visit of which it cannot be told', async () => {
  vi.stubGlobal('indexedDB', {});
  expect(await isUnmade('apart')).toBe(false);
  vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new DOMException('', 'SecurityError')) });
  expect(await isUnmade('apart')).toBe(false);
  vi.stubGlobal('indexedDB', { databases: () => Promise.resolve([]) });
  noteVersion(4);
  expect(await isUnmade('apart')).toBe(false);
});
