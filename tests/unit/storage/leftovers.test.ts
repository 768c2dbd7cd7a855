import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, Json } from '../../../src/lib/draft/types.js';
import { record } from '../../../src/lib/draft/undo.js';
import { EMPTY_LOG } from '../../../src/lib/draft/undo-log.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleDraft, NOW } from '../support/example.js';
import { browserStorage } from '../support/browser-storage.js';
import { freshDatabase } from '../support/fresh-database.js';

type Modules = typeof import('../../../src/lib/storage/drafts.js') &
  typeof import('../../../src/lib/storage/attachments.js') &
  typeof import('../../../src/lib/storage/revisions.js') &
  typeof import('../../../src/lib/storage/leftovers.js') &
  typeof import('../../../src/lib/storage/backup.js') &
  typeof import('../../../src/lib/storage/db.js');
let at: Modules;
beforeEach(async () => {
  freshDatabase();
  at = {
    ...(await import('../../../src/lib/storage/drafts.js')),
    ...(await import('../../../src/lib/storage/attachments.js')),
    ...(await import('../../../src/lib/storage/revisions.js')),
    ...(await import('../../../src/lib/storage/leftovers.js')),
    ...(await import('../../../src/lib/storage/backup.js')),
    ...(await import('../../../src/lib/storage/db.js')),
  };
});

const HASH = 'a'.repeat(64);
const FILES = 'confirm.attachments';
const info = [{ name: '見積書.pdf', size: 3, sha256: HASH }] as Json;
const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const attached = (draft: Draft): Draft => ({ ...draft, values: { ...draft.values, [FILES]: info } });
const taken = (draft: Draft): Draft => ({ ...draft, values: { ...draft.values, [FILES]: [] } });
const bytes = () => new Map([[HASH, new Blob(['abc'])]]);

describe('an attachment that was taken off', () => {
  it('can be brought back by undoing for a day, and is then gone for good', async () => {
    const draft = await at.saveDraft(attached(exampleDraft()), NOW, { files: bytes() });
    const without = taken(draft);
    const undo = record(EMPTY_LOG, draft.values, without.values, NOW.getTime());
    await at.saveDraft(without, NOW, { undo });
    await at.removeLeftovers(NOW);
    await at.removeLeftovers(after(0.9));
    expect(await at.loadAttachment(draft.id, HASH)).toBeDefined();
    expect((await at.loadUndo(draft.id, newApplication)).undo).toHaveLength(1);
    await at.removeLeftovers(after(1.5));
    await at.removeLeftovers(after(2.5));
    expect(await at.loadAttachment(draft.id, HASH)).toBeUndefined();
    expect(await at.loadUndo(draft.id, newApplication)).toEqual(EMPTY_LOG);
  });

  it('is in no backup once it cannot be brought back', async () => {
    const draft = await at.saveDraft(attached(exampleDraft()), NOW, { files: bytes() });
    expect((await at.dump()).files.size).toBe(1);
    await at.saveDraft(taken(draft), NOW);
    const { files, rows } = await at.dump();
    expect(files.size).toBe(0);
    expect(rows.filter(({ store }) => store === 'attachments')).toEqual([]);
  });

  it('stays, also in a backup, while a named state of the history has it', async () => {
    const draft = await at.saveDraft(attached(exampleDraft()), NOW, { files: bytes() });
    await at.nameRevision(draft.id, draft.revision, '提出したもの');
    const without = taken(draft);
    await at.saveDraft(without, NOW, { undo: record(EMPTY_LOG, draft.values, without.values, NOW.getTime()) });
    for (const day of [0, 2, 4]) await at.removeLeftovers(after(day));
    expect(await at.loadAttachment(draft.id, HASH)).toBeDefined();
    expect((await at.loadUndo(draft.id, newApplication)).undo).toHaveLength(1);
    expect((await at.dump()).files.size).toBe(1);
    await at.nameRevision(draft.id, draft.revision, null);
    for (const day of [6, 8]) await at.removeLeftovers(after(day));
    expect(await at.loadAttachment(draft.id, HASH)).toBeUndefined();
  });

  it('stays if the draft still has it, or has it only in a record that this version cannot read', async () => {
    const draft = await at.saveDraft(attached(exampleDraft()), NOW, { files: bytes() });
    await at.saveDraft({ ...exampleDraft(), id: 'broken' }, NOW, { files: bytes() });
    await (await at.database()).put('drafts', { id: 'broken', draft: 'broken', deletedAt: null });
    for (const day of [0, 2, 4]) await at.removeLeftovers(after(day));
    expect(await at.loadAttachment(draft.id, HASH)).toBeDefined();
    expect(await at.loadAttachment('broken', HASH)).toBeDefined();
  });
});

describe('what belongs to no draft', () => {
  const orphan = async () => {
    const db = await at.database();
    await db.put('attachments', { draftId: 'nobody', sha256: HASH, bytes: new Blob(['abc']) });
    await db.put('undo', { draftId: 'nobody', log: EMPTY_LOG });
  };
  const left = async () => (await (await at.database()).getAllKeys('attachments')).map(([id]) => id);

  it('is removed, but not before another day, because its draft may be about to be stored', async () => {
    await orphan();
    await at.removeLeftovers(NOW);
    await at.removeLeftovers(NOW);
    expect(await left()).toEqual(['nobody']);
    await at.removeLeftovers(after(1));
    expect(await left()).toEqual([]);
    expect(await (await at.database()).getAllKeys('undo')).toEqual([]);
    await at.removeLeftovers(after(2));
    expect(await (await at.database()).getAllKeys('settings')).toEqual([]);
  });

  it('stays if the draft came in the meantime', async () => {
    await orphan();
    await at.removeLeftovers(NOW);
    await at.saveDraft({ ...attached(exampleDraft()), id: 'nobody' });
    await at.removeLeftovers(after(1));
    expect(await left()).toEqual(['nobody']);
  });

  it('goes, too, if it was never saved: edits and marks of a transcription', async () => {
    const there = browserStorage();
    const { id } = await at.saveDraft(exampleDraft(), NOW);
    const of = (name: string) => `shitagaki:unsaved:${name}`;
    for (const name of [id, `transcription:${id}`, 'gone', 'transcription:gone', 'template:gone'])
      there[of(name)] = '{}';
    vi.stubGlobal('localStorage', there);
    await at.removeLeftovers(NOW);
    expect(Object.keys(there)).toEqual([of(id), of(`transcription:${id}`)]);
  });

  it('goes with its draft, however that is erased', async () => {
    const there = browserStorage();
    vi.stubGlobal('localStorage', there);
    const { id } = await at.saveDraft(exampleDraft(), NOW);
    for (const name of [id, `transcription:${id}`]) there[`shitagaki:unsaved:${name}`] = '{}';
    await at.eraseDraft(id);
    expect(Object.keys(there).filter((key) => key.includes('unsaved'))).toEqual([]);
  });
});
