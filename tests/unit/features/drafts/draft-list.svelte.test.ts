import { beforeEach, describe, expect, it } from 'vitest';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

let DraftListState: typeof import('../../../../src/lib/features/drafts/draft-list.svelte.js').DraftListState;
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
    ({ DraftListState } = await import('../../../../src/lib/features/drafts/draft-list.svelte.js'));
  });

  it('is complete at once if it is short, last changed first', async () => {
    await put(3);
    const list = new DraftListState([newApplication]);
    await list.reload();
    expect(list.drafts.map(({ title }) => title)).toEqual(['依頼2', '依頼1', '依頼0']);
    expect(list).toMatchObject({ count: 3, loaded: true, failed: false });
  });

  it('shows the last changed ones before the others are read, and then all of them', async () => {
    await put(120, (at) => ({
      ...(at === 5 ? { deletedAt: minute(200) } : {}),
      ...(at === 7 ? { draft: { format: 'other', updatedAt: minute(7) } } : {}),
    }));
    const list = new DraftListState([newApplication]);
    const seen = new Set<number>();
    let done = false;
    const reading = list.reload().then(() => (done = true));
    while (!done) {
      seen.add(list.drafts.length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await reading;
    expect(seen).toContain(50);
    expect(list.drafts).toHaveLength(118);
    expect(list.drafts[0]?.title).toBe('依頼119');
    expect(list.bin.map(({ draft }) => draft.title)).toEqual(['依頼5']);
    expect(list.unreadable.map(({ id }) => id)).toEqual(['d7']);
    expect(list.count).toBe(119);
  });

  it('shows a change of one draft at once, and keeps showing the others', async () => {
    await put(120);
    const list = new DraftListState([newApplication]);
    await list.reload();
    const changing = list.remove('d119');
    const seen = new Set<string>();
    let done = false;
    void changing.then(() => (done = true));
    while (!done) {
      seen.add(`${list.drafts[0]?.title} ${list.drafts.length}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    seen.add(`${list.drafts[0]?.title} ${list.drafts.length}`);
    expect([...seen]).toEqual(['依頼119 120', '依頼118 119']);
    expect(list.bin.map(({ draft }) => draft.title)).toEqual(['依頼119']);
  });

  it('shows the result of the latest of two concurrent reloads', async () => {
    await put(60);
    const list = new DraftListState([newApplication]);
    const before = list.reload();
    await put(61);
    await Promise.all([before, list.reload()]);
    expect(list.drafts).toHaveLength(61);
  });
});
