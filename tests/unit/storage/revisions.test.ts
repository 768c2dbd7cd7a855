import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/lib/draft/types.js';
import { record } from '../../../src/lib/draft/undo.js';
import { EMPTY_LOG } from '../../../src/lib/draft/undo-log.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleDraft, NOW } from '../support/example.js';
import { freshDatabase } from '../support/fresh-database.js';

let drafts: typeof import('../../../src/lib/storage/drafts.js');
let revisions: typeof import('../../../src/lib/storage/revisions.js');
let put: (record: unknown) => Promise<unknown>;
beforeEach(async () => {
  freshDatabase();
  drafts = await import('../../../src/lib/storage/drafts.js');
  revisions = await import('../../../src/lib/storage/revisions.js');
  const { database } = await import('../../../src/lib/storage/db.js');
  put = async (record) => (await database()).put('revisions', record as never);
});

const minute = (n: number) => new Date(NOW.getTime() + n * 60_000);
async function save(times: readonly number[], start: Draft = exampleDraft()): Promise<Draft> {
  let draft = start;
  for (const n of times) draft = await drafts.saveDraft({ ...draft, title: `第${n}分` }, minute(n));
  return draft;
}
const kept = async (id: string) =>
  (await revisions.listRevisions(id, procedures, NOW)).map(({ revision, draft }) => [revision, draft?.title]);

describe('the history of a draft', () => {
  it('keeps one revision a minute, the latest of each', async () => {
    const draft = await save([0, 0.1, 0.2, 1.5, 1.6, 9]);
    expect(await kept(draft.id)).toEqual([
      [6, '第9分'],
      [5, '第1.6分'],
      [3, '第0.2分'],
    ]);
  });
  it('keeps a named revision apart from what follows within its minute', async () => {
    const first = await save([0]);
    await revisions.nameRevision(first.id, 1, '提出前');
    await save([0.1], first);
    expect(await kept(first.id)).toEqual([
      [2, '第0.1分'],
      [1, '第0分'],
    ]);
    await revisions.nameRevision(first.id, 99, 'nobody');
    expect(await kept(first.id)).toHaveLength(2);
  });
  it('is thinned, and stays apart from other drafts', async () => {
    const other = await save([0], { ...exampleDraft(), id: 'other' });
    const draft = await save(Array.from({ length: 120 }, (_, n) => n * 2));
    expect(await kept(draft.id)).toHaveLength(51);
    expect(await kept(other.id)).toHaveLength(1);
  });
  it('is deleted with the draft, including the undo log', async () => {
    const draft = await save([0, 5]);
    const log = record(EMPTY_LOG, {}, { 'contact.title': '課長' }, 0);
    await drafts.saveDraft(draft, minute(6), { undo: log });
    expect(await revisions.loadUndo(draft.id, newApplication)).toEqual(log);
    await drafts.eraseDraft(draft.id);
    expect(await kept(draft.id)).toEqual([]);
    expect(await revisions.loadUndo(draft.id, newApplication)).toEqual(EMPTY_LOG);
  });
  it('keeps one state a minute when tabs replace each other’s state at every save', async () => {
    let draft = await save([0]);
    for (let second = 1; second <= 180; second += 1) {
      const at = new Date(NOW.getTime() + second * 1000);
      await revisions.keepClash(draft, '別のタブの内容', at);
      draft = await drafts.saveDraft({ ...draft, title: `${second}秒` }, at);
    }
    const list = await revisions.listRevisions(draft.id, procedures, NOW);
    expect(list[0]?.draft?.title).toBe('180秒');
    expect(list.length).toBeLessThanOrEqual(8);
    expect(list.some(({ name }) => name === '別のタブの内容')).toBe(true);
  });
  it('keeps a replaced state as long as any other, unless the user names it', async () => {
    let draft = await save([0]);
    await revisions.keepClash(draft, '別のタブの内容', minute(0));
    await revisions.keepClash({ ...draft, revision: 1.5 }, '別のタブの内容', minute(2));
    await revisions.nameRevision(draft.id, 1.5, '大事');
    for (let n = 2; n <= 120; n += 1) draft = await drafts.saveDraft(draft, minute(n * 2));
    const names = (await revisions.listRevisions(draft.id, procedures, NOW)).map(({ name }) => name);
    expect(names.filter((name) => name !== null)).toEqual(['大事']);
  });
  it('lists a revision that this version cannot read, and keeps it', async () => {
    const draft = await save([0]);
    const mark = { startedAt: NOW.toISOString(), savedAt: NOW.toISOString(), name: null };
    await put({ draftId: draft.id, revision: 9, ...mark, draft: { format: 'shitagaki', version: 99 } });
    expect(await kept(draft.id)).toEqual([
      [9, undefined],
      [1, '第0分'],
    ]);
  });
  it('keeps nothing of a save that was refused', async () => {
    const draft = await save([0]);
    await save([5], draft);
    await expect(drafts.saveDraft(draft, minute(9))).rejects.toThrow('別の画面');
    expect(await kept(draft.id)).toHaveLength(2);
  });
});
