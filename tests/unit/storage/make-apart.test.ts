import { beforeEach, expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/fresh-database.js';

let makeApart: typeof import('../../../src/lib/storage/make-apart.js').makeApart;
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
  ({ makeApart, noteVersion } = await import('../../../src/lib/storage/make-apart.js'));
});

const withStore = (db: IDBDatabase) => void db.createObjectStore('things');

it('makes the database, and takes the frame away', async () => {
  await makeApart('apart', 1, withStore);
  expect(await indexedDB.databases()).toEqual([{ name: 'apart', version: 1 }]);
  expect(frames).toHaveLength(1);
  expect(frames[0]?.remove).toHaveBeenCalled();
});

it('needs no frame for a version that is known, and one again after everything was erased', async () => {
  noteVersion(1);
  await makeApart('apart', 1, withStore);
  expect(frames).toHaveLength(0);
  await makeApart('apart', 2, withStore);
  expect(frames).toHaveLength(1);
  noteVersion(null);
  expect(kept.size).toBe(0);
  await makeApart('apart', 2, withStore);
  expect(frames).toHaveLength(2);
});

it('takes the frame away when the page is left in the middle', async () => {
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  const made = makeApart('apart', 1, withStore);
  expect(frames[0]?.remove).not.toHaveBeenCalled();
  page.dispatchEvent(new Event('pagehide'));
  expect(frames[0]?.remove).toHaveBeenCalled();
  await made;
});

it('gives way where another tab is in the way, or the database is refused', async () => {
  const asked: { onblocked?: () => void } = {};
  vi.stubGlobal('indexedDB', { open: () => asked });
  const made = makeApart('apart', 1, withStore);
  asked.onblocked?.();
  await made;
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('', 'SecurityError');
    },
  });
  await makeApart('apart', 1, withStore);
  expect(frames.map(({ remove }) => remove.mock.calls.length > 0)).toEqual([true, true]);
});
