import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/lib/draft/types.js';
import { procedures } from '../../../src/procedures/index.js';
import { exampleDraft, NOW } from '../support/example.js';
import { freshDatabase } from '../support/fresh-database.js';

type Drafts = typeof import('../../../src/lib/storage/drafts.js');
type Bin = typeof import('../../../src/lib/storage/bin.js');
type Attachments = typeof import('../../../src/lib/storage/attachments.js');

let store: Drafts;
let bin: Bin;
let files: Attachments;
let put: (record: { id: string; draft: unknown; deletedAt: string | null }) => Promise<unknown>;

beforeEach(async () => {
  freshDatabase();
  const { database } = await import('../../../src/lib/storage/db.js');
  store = await import('../../../src/lib/storage/drafts.js');
  bin = await import('../../../src/lib/storage/bin.js');
  files = await import('../../../src/lib/storage/attachments.js');
  put = async (record) => (await database()).put('drafts', record);
});

const load = (id: string) => store.loadDraft(id, procedures, NOW);
const list = () => store.listDrafts(procedures, NOW);
const named = (id: string, more: Partial<Draft> = {}): Draft => ({ ...exampleDraft(), id, ...more });
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);

describe('saveDraft and loadDraft', () => {
  it('return what was stored, one revision higher', async () => {
    const draft = { ...exampleDraft({ 'office.phone': '03-１２３４ ' }), theirs: { a: [1] } };
    const saved = await store.saveDraft(draft);
    expect(saved).toEqual({ ...draft, revision: 1 });
    expect(await load(draft.id)).toEqual({ draft: saved, deletedAt: null });
  });

  it('keep typed text exactly, to the code unit', async () => {
    const draft = exampleDraft({ 'contract.reason': '\ud842\u0000𠮷葛\u{e0100}\n' });
    await store.saveDraft(draft);
    expect((await load(draft.id))?.draft.values).toEqual(draft.values);
  });

  it('count saves', async () => {
    const first = await store.saveDraft(named('a'));
    const second = await store.saveDraft({ ...first, title: '二つ目' });
    expect(second.revision).toBe(2);
    expect((await load('a'))?.draft).toEqual(second);
  });

  it.each([undefined, null, '3', 1.5, -1, 1e308, 2 ** 53, 10 ** 12, 10 ** 12 - 1])(
    'save a record that claims to be at revision %s, again and again',
    async (revision) => {
      await put({ id: 'a', draft: { ...named('a'), revision }, deletedAt: null });
      let draft = (await load('a'))!.draft;
      for (const title of ['一', '二', '三']) draft = await store.saveDraft({ ...draft, title });
      expect((await load('a'))?.draft).toEqual(draft);
    },
  );

  it('use the record’s key, not the id in the draft', async () => {
    await put({ id: 'a', draft: named('another'), deletedAt: null });
    const { draft } = (await load('a'))!;
    await store.saveDraft({ ...draft, title: '直した' });
    expect((await list()).kept.map((kept) => [kept.draft.id, kept.draft.title])).toEqual([['a', '直した']]);
  });

  it.each([[{}], [5], ['yesterday'], ['1'], [''], [true]])(
    'do not accept %j as a time of deletion',
    async (deletedAt) => {
      await put({ id: 'a', draft: named('a'), deletedAt: deletedAt as string });
      for (let day = 1000; day < 1040; day += 1) await bin.emptyBin(days(day));
      expect(await load('a')).toMatchObject({ deletedAt: null });
    },
  );

  it('return nothing for an unknown id', async () => {
    expect(await load('nobody')).toBeUndefined();
  });
});

describe('two tabs with the same draft', () => {
  it('do not overwrite each other: the later save is refused and nothing changes', async () => {
    const base = await store.saveDraft(named('a'));
    const theirs = await store.saveDraft({ ...base, title: 'あちら' });
    const mine = store.saveDraft({ ...base, title: 'こちら' });
    await expect(mine).rejects.toBeInstanceOf(store.ConflictError);
    await expect(mine).rejects.toThrow('別の画面でこの下書きが保存されています。');
    expect((await load('a'))?.draft).toEqual(theirs);
  });

  it('cannot both save at the same moment', async () => {
    const base = await store.saveDraft(named('a'));
    const saves = await Promise.allSettled([
      store.saveDraft({ ...base, title: 'あちら' }),
      store.saveDraft({ ...base, title: 'こちら' }),
    ]);
    expect(saves.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await load('a'))?.draft).toMatchObject({ title: 'あちら', revision: 2 });
  });

  it('continue after a conflict: saving a freshly loaded copy succeeds', async () => {
    const base = await store.saveDraft(named('a'));
    const theirs = await store.saveDraft(base);
    await store.saveDraft(base).catch(() => undefined);
    expect((await store.saveDraft(theirs)).revision).toBe(3);
  });

  it('do not overwrite a record that cannot be read', async () => {
    await put({ id: 'a', draft: 'broken', deletedAt: null });
    await expect(store.saveDraft(named('a'))).rejects.toBeInstanceOf(store.ConflictError);
    expect((await list()).unreadable).toMatchObject([{ raw: 'broken' }]);
  });
});

describe('listDrafts', () => {
  it('lists the drafts, last changed first, including the bin', async () => {
    await store.saveDraft(named('old', { updatedAt: '2026-04-01T00:00:00.000Z' }));
    await store.saveDraft(named('new', { updatedAt: '2026-04-09T00:00:00.000Z' }));
    await store.saveDraft(named('middle', { updatedAt: '2026-04-05T00:00:00.000Z' }));
    await store.setDeleted('middle', NOW);
    const { kept, unreadable } = await list();
    expect(kept.map(({ draft, deletedAt }) => [draft.id, deletedAt])).toEqual([
      ['new', null],
      ['middle', NOW.toISOString()],
      ['old', null],
    ]);
    expect(unreadable).toEqual([]);
  });

  it('lists unreadable records with their content, and keeps them', async () => {
    await store.saveDraft(named('good'));
    const newer = { ...named('newer'), version: 99 };
    await put({ id: 'newer', draft: newer, deletedAt: null });
    await put({ id: 'broken', draft: { format: 'shitagaki', version: 1 }, deletedAt: null });
    const shelf = await list();
    expect(shelf.kept.map(({ draft }) => draft.id)).toEqual(['good']);
    expect(shelf.unreadable).toEqual([
      { id: 'broken', raw: { format: 'shitagaki', version: 1 }, message: expect.stringMatching(/。$/), newer: false },
      { id: 'newer', raw: newer, message: expect.stringContaining('新しい版'), newer: true },
    ]);
    expect((await list()).unreadable).toHaveLength(2);
    await expect(load('newer')).rejects.toMatchObject({ code: 'newer' });
  });

  it('is empty in a browser that never had a draft', async () => {
    expect(await list()).toEqual({ kept: [], unreadable: [] });
  });
});

describe('the bin', () => {
  it('takes a draft and returns it unchanged', async () => {
    const saved = await store.saveDraft(named('a'));
    await store.setDeleted('a', NOW);
    expect(await load('a')).toEqual({ draft: saved, deletedAt: NOW.toISOString() });
    await store.setDeleted('a', null);
    expect(await load('a')).toEqual({ draft: saved, deletedAt: null });
  });

  it('takes no more of a draft that another tab still has open', async () => {
    const saved = await store.saveDraft(named('a'));
    await store.setDeleted('a', NOW);
    await expect(store.saveDraft({ ...saved, title: '続き' })).rejects.toBeInstanceOf(store.GoneError);
    expect(await load('a')).toEqual({ draft: saved, deletedAt: NOW.toISOString() });
    await store.setDeleted('a', null);
    expect((await store.saveDraft({ ...saved, title: '続き' })).revision).toBe(2);
  });

  it('ignores an unknown id', async () => {
    await store.setDeleted('nobody', NOW);
    expect(await list()).toEqual({ kept: [], unreadable: [] });
  });

  it('is emptied only of drafts that have been in it for more than 30 days', async () => {
    for (const id of ['kept', 'fresh', 'due', 'over']) await store.saveDraft(named(id));
    await put({ id: 'broken', draft: 'broken', deletedAt: null });
    await store.setDeleted('fresh', days(-1));
    await store.setDeleted('due', days(-bin.BIN_DAYS));
    await store.setDeleted('over', new Date(days(-bin.BIN_DAYS).getTime() - 1));
    await files.keepAttachment('over', 'f'.repeat(64), new Blob(['x']));
    for (let day = -bin.BIN_DAYS; day < 0; day += 5) await bin.emptyBin(days(day));
    await bin.emptyBin(NOW);
    const { kept, unreadable } = await list();
    expect(kept.map(({ draft }) => draft.id).sort()).toEqual(['due', 'fresh', 'kept']);
    expect(unreadable).toHaveLength(1);
    expect(await files.loadAttachment('over', 'f'.repeat(64))).toBeUndefined();
  });
});

describe('eraseDraft', () => {
  it('is final: a tab that still has the draft open does not bring it back', async () => {
    const saved = await store.saveDraft(named('a'));
    await store.eraseDraft('a');
    await expect(store.saveDraft({ ...saved, title: '続き' })).rejects.toBeInstanceOf(store.GoneError);
    expect(await load('a')).toBeUndefined();
    await expect(files.keepAttachment('a', '1', new Blob(['a1']))).rejects.toBeInstanceOf(store.GoneError);
  });

  it('removes the draft and its attachments, and no others', async () => {
    await store.saveDraft(named('a'));
    await store.saveDraft(named('b'));
    await files.keepAttachment('a', '1', new Blob(['a1']));
    await files.keepAttachment('a', '2', new Blob(['a2']));
    await files.keepAttachment('b', '1', new Blob(['b1']));
    await store.eraseDraft('a');
    expect((await list()).kept.map(({ draft }) => draft.id)).toEqual(['b']);
    expect(await files.loadAttachment('a', '1')).toBeUndefined();
    expect(await files.loadAttachment('a', '2')).toBeUndefined();
    expect(await (await files.loadAttachment('b', '1'))?.text()).toBe('b1');
  });

  it('removes a record that cannot be read when asked to', async () => {
    await put({ id: 'broken', draft: null, deletedAt: null });
    await store.eraseDraft('broken');
    expect(await list()).toEqual({ kept: [], unreadable: [] });
  });
});
