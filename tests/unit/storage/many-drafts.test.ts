import { beforeEach, expect, test } from 'vitest';
import { createDraft } from '../../../src/lib/draft/create.js';
import type { Draft } from '../../../src/lib/draft/types.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { NOW } from '../support/example.js';
import { freshDatabase } from '../support/fresh-database.js';

beforeEach(freshDatabase);
const load = async () => ({
  ...(await import('../../../src/lib/storage/many-drafts.js')),
  ...(await import('../../../src/lib/storage/revisions.js')),
  ...(await import('../../../src/lib/storage/db.js')),
});
const made = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    createDraft(newApplication, NOW, `依頼${at}`, { 'office.companyName': `第${at}商事` }),
  );
async function all(batches: AsyncIterable<readonly Draft[]>): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for await (const batch of batches) drafts.push(...batch);
  return drafts;
}

/** A draft that aborts the import while it is being written. */
const aborting = (draft: Draft, stopping: AbortController): Draft => ({
  ...draft,
  get id() {
    stopping.abort();
    return draft.id;
  },
});

test('many drafts are stored together with their first revisions, and read back in batches', async () => {
  const { addDrafts, draftBatches, listRevisions } = await load();
  const drafts = made(450);
  const saved = await addDrafts(drafts, NOW);
  const sizes: number[] = [];
  for await (const batch of draftBatches([newApplication], NOW)) sizes.push(batch.length);
  expect(sizes).toEqual([200, 200, 50]);
  const byId = new Map((await all(draftBatches([newApplication], NOW))).map((draft) => [draft.id, draft]));
  expect(saved.map(({ id }) => byId.get(id))).toEqual(drafts.map((draft) => ({ ...draft, revision: 1 })));
  expect((await listRevisions(drafts[7]!.id, [newApplication], NOW)).map(({ revision }) => revision)).toEqual([1]);
});

test('nothing is stored if the import is stopped or an id exists', async () => {
  const { addDrafts, draftBatches } = await load();
  const drafts = made(300);
  const early = new AbortController();
  const opening = addDrafts(drafts, NOW, early.signal);
  early.abort();
  await expect(opening).rejects.toThrow();
  // Also when aborted after the transaction was opened.
  const late = new AbortController();
  const watched = drafts.map((draft, at) => (at === 150 ? aborting(draft, late) : draft));
  await expect(addDrafts(watched, NOW, late.signal)).rejects.toThrow();
  await expect(addDrafts([drafts[0]!, drafts[1]!, drafts[0]!], NOW)).rejects.toThrow();
  await expect(addDrafts(drafts, NOW, AbortSignal.abort())).rejects.toThrow();
  expect(await all(draftBatches([newApplication], NOW))).toEqual([]);
});

test('many drafts are moved into the bin and out of it', async () => {
  const { addDrafts, draftBatches, setManyDeleted } = await load();
  const [a, b, c] = await addDrafts(made(3), NOW);
  await setManyDeleted([a!.id, c!.id, 'none'], NOW);
  expect((await all(draftBatches([newApplication], NOW))).map(({ id }) => id)).toEqual([b!.id]);
  await setManyDeleted([a!.id, c!.id], null);
  expect(await all(draftBatches([newApplication], NOW))).toHaveLength(3);
});

test('the note of each draft has its texts, whatever else is stored', async () => {
  const { addDrafts, database, draftBatches, draftNotes } = await load();
  await addDrafts(made(1), NOW);
  const broken = [null, 'text', { values: 3 }, { title: 4, values: { 'office.companyName': { a: 1 } } }];
  for (const [at, draft] of broken.entries())
    await (await database()).put('drafts', { id: `~${at}`, draft, deletedAt: null });
  const notes = [];
  for await (const { title, text } of draftNotes()) {
    notes.push([title, text('office.companyName'), text('constructor'), text('none')]);
  }
  expect(notes).toEqual([
    ['依頼0', '第0商事', '', ''],
    ['', '', '', ''],
  ]);
  expect(await all(draftBatches([newApplication], NOW))).toHaveLength(1);
});
