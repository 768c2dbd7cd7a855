import { beforeEach, describe, expect, it } from 'vitest';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

let Shelf: typeof import('../../../../src/lib/features/drafts/shelf.svelte.js').Shelf;
let database: typeof import('../../../../src/lib/storage/db.js').database;

const minute = (at: number) => new Date(Date.UTC(2026, 3, 1) + at * 60_000).toISOString();

async function put(count: number, changes: (at: number) => { deletedAt?: string; draft?: unknown } = () => ({})) {
  const transaction = (await database()).transaction('drafts', 'readwrite');
  for (let at = 0; at < count; at += 1) {
    const draft = { ...exampleDraft(), id: `d${at}`, title: `依頼${at}`, updatedAt: minute(at) };
    void transaction.store.put({ id: draft.id, draft, deletedAt: null, ...changes(at) });
  }
  await transaction.done;
}

describe('the list of drafts', () => {
  beforeEach(async () => {
    freshDatabase();
    ({ database } = await import('../../../../src/lib/storage/db.js'));
    ({ Shelf } = await import('../../../../src/lib/features/drafts/shelf.svelte.js'));
  });

  it('is there at once where it is short, last changed first', async () => {
    await put(3);
    const shelf = new Shelf([newApplication]);
    await shelf.reload();
    expect(shelf.drafts.map(({ title }) => title)).toEqual(['依頼2', '依頼1', '依頼0']);
    expect(shelf).toMatchObject({ count: 3, loaded: true, failed: false });
  });

  it('shows the last changed ones before the others are read, and then all of them', async () => {
    await put(120, (at) => ({
      ...(at === 5 ? { deletedAt: minute(200) } : {}),
      ...(at === 7 ? { draft: { format: 'other', updatedAt: minute(7) } } : {}),
    }));
    const shelf = new Shelf([newApplication]);
    const seen = new Set<number>();
    let done = false;
    const reading = shelf.reload().then(() => (done = true));
    while (!done) {
      seen.add(shelf.drafts.length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await reading;
    expect(seen).toContain(50);
    expect(shelf.drafts).toHaveLength(118);
    expect(shelf.drafts[0]?.title).toBe('依頼119');
    expect(shelf.bin.map(({ draft }) => draft.title)).toEqual(['依頼5']);
    expect(shelf.unreadable.map(({ id }) => id)).toEqual(['d7']);
    expect(shelf.count).toBe(119);
  });

  it('follows a change of one at once, and keeps the others in sight', async () => {
    await put(120);
    const shelf = new Shelf([newApplication]);
    await shelf.reload();
    const changing = shelf.remove('d119');
    const seen = new Set<string>();
    let done = false;
    void changing.then(() => (done = true));
    while (!done) {
      seen.add(`${shelf.drafts[0]?.title} ${shelf.drafts.length}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    seen.add(`${shelf.drafts[0]?.title} ${shelf.drafts.length}`);
    expect([...seen]).toEqual(['依頼119 120', '依頼118 119']);
    expect(shelf.bin.map(({ draft }) => draft.title)).toEqual(['依頼119']);
  });

  it('read twice at a time is the one that was asked for last', async () => {
    await put(60);
    const shelf = new Shelf([newApplication]);
    const before = shelf.reload();
    await put(61);
    await Promise.all([before, shelf.reload()]);
    expect(shelf.drafts).toHaveLength(61);
  });
});
