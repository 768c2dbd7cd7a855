import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { procedures } from '../../../src/procedures/index.js';
import { exampleDraft, NOW } from '../support/example.js';
import { browserStorage } from '../support/browser-storage.js';
import { freshDatabase } from '../support/fresh-database.js';

let drafts: typeof import('../../../src/lib/storage/drafts.js');
let files: typeof import('../../../src/lib/storage/attachments.js');
let settings: typeof import('../../../src/lib/storage/settings.js');
let listing: typeof import('../../../src/lib/storage/inventory.js');
let database: typeof import('../../../src/lib/storage/db.js').database;
beforeEach(async () => {
  freshDatabase();
  ({ database } = await import('../../../src/lib/storage/db.js'));
  drafts = await import('../../../src/lib/storage/drafts.js');
  files = await import('../../../src/lib/storage/attachments.js');
  settings = await import('../../../src/lib/storage/settings.js');
  listing = await import('../../../src/lib/storage/inventory.js');
});

describe('inventory', () => {
  it('lists each draft with its history and size', async () => {
    await drafts.saveDraft({ ...exampleDraft(), id: 'a', title: '甲' });
    await drafts.saveDraft({ ...exampleDraft(), id: 'b', title: '乙' });
    await drafts.setDeleted('b', NOW);
    await files.keepAttachment('a', 'h', new Blob([new Uint8Array(100_000)]));
    const [a, b] = await listing.inventory();
    expect(a).toMatchObject({ id: 'a', title: '甲', deleted: false, revisions: 1 });
    expect(b).toMatchObject({ id: 'b', title: '乙', deleted: true, revisions: 1 });
    expect(a!.bytes - b!.bytes).toBe(100_000);
  });
});

describe('wipeDatabase', () => {
  it('leaves nothing in any store', async () => {
    await drafts.saveDraft({ ...exampleDraft(), id: 'a' });
    await files.keepAttachment('a', 'h', new Blob(['x']));
    await settings.saveSetting('calendar', 1);
    await listing.wipeDatabase();
    const db = await database();
    const left = await Promise.all([...db.objectStoreNames].map((store) => db.count(store)));
    expect(left).toEqual(left.map(() => 0));
    expect((await drafts.listDrafts(procedures, NOW)).kept).toEqual([]);
  });

  it('leaves none of the app’s entries in localStorage and sessionStorage, and those of other programs', async () => {
    const [local, session] = [browserStorage({ another: 'stays' }), browserStorage({ another: 'stays' })];
    vi.stubGlobal('localStorage', local);
    vi.stubGlobal('sessionStorage', session);
    for (const name of ['language', 'readings', 'tour', 'plain-host', 'unsaved:a'])
      local[`shitagaki:${name}`] = 'something';
    for (const name of ['guide-from', 'unsent:a']) session[`shitagaki:${name}`] = 'something';
    await listing.wipeDatabase();
    expect([Object.keys(local), Object.keys(session)]).toEqual([['another'], ['another']]);
  });
});

describe('anythingStored', () => {
  it('finds a setting, a choice of this browser and one of this tab where there is no draft', async () => {
    const [local, session] = [browserStorage(), browserStorage()];
    vi.stubGlobal('localStorage', local);
    vi.stubGlobal('sessionStorage', session);
    expect(await listing.anythingStored()).toBe(false);
    expect(Object.keys(local)).toEqual(['shitagaki:database']);
    for (const [there, key] of [
      [local, 'shitagaki:language'],
      [session, 'shitagaki:guide-from'],
    ] as const) {
      there[key] = 'something';
      expect(await listing.anythingStored()).toBe(true);
      delete there[key];
    }
    await settings.saveSetting('calendar', 1);
    expect(await listing.anythingStored()).toBe(true);
    await listing.wipeDatabase();
    expect(await listing.anythingStored()).toBe(false);
  });
});

const COMMENT = /\/\*[^]*?\*\/|\/\/.*/g;
/** The two storages by their names, or by one that is given; a name in quotes or in a text for people opens nothing. */
const OPENS = /(?<!['（])\b(?:local|session)Storage\b(?!['）])|globalThis\[/;
it('is told of everything that is stored: only one module opens localStorage and sessionStorage', () => {
  const texts = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/.test(name))
    .filter((name) => OPENS.test(readFileSync(`src/${name}`, 'utf8').replace(COMMENT, '')));
  expect(texts).toEqual(['lib/storage/small-entries.ts']);
});
