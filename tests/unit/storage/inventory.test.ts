import { beforeEach, describe, expect, it } from 'vitest';
import { procedures } from '../../../src/procedures/index.js';
import { exampleDraft, NOW } from '../support/example.js';
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
});
