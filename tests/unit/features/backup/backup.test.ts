import fc from '../../support/fast-check.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Json } from '../../../../src/lib/draft/types.js';
import { writeZip } from '../../../../src/lib/exports/package/write-zip.js';
import { procedures } from '../../../../src/procedures/index.js';
import { exampleDraft, NOW } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';
import { MemoryFolder } from '../../support/memory-folder.js';

vi.mock('$app/environment', () => ({ version: '9.9' }));

let backup: typeof import('../../../../src/lib/features/backup/backup.js');
let folders: typeof import('../../../../src/lib/features/backup/backup-folder.js');
let drafts: typeof import('../../../../src/lib/storage/drafts.js');
let store: typeof import('../../../../src/lib/storage/backup.js');
let db: typeof import('../../../../src/lib/storage/db.js');

/** Starts a new browser, in which nothing is stored. */
async function freshBrowser(): Promise<void> {
  freshDatabase();
  backup = await import('../../../../src/lib/features/backup/backup.js');
  folders = await import('../../../../src/lib/features/backup/backup-folder.js');
  drafts = await import('../../../../src/lib/storage/drafts.js');
  store = await import('../../../../src/lib/storage/backup.js');
  db = await import('../../../../src/lib/storage/db.js');
}
beforeEach(freshBrowser);

const draft = { ...exampleDraft({}), revision: 0 };
const all = async () => {
  const { rows, files } = await store.dump();
  return {
    rows,
    files: new Map(await Promise.all([...files].map(async ([hash, file]) => [hash, await file.text()] as const))),
  };
};
const titles = async () => (await drafts.listDrafts(procedures, NOW)).kept.map(({ draft: { title } }) => title).sort();
const put = async (name: 'undo' | 'reviews' | 'templates' | 'settings' | 'attachments', value: unknown) =>
  (await db.database()).put(name, value as never);

/** Stores something in every store. */
async function fill(): Promise<void> {
  const attachments = [{ name: '添付.txt', size: 6, sha256: 'a'.repeat(64) }] as Json;
  await drafts.saveDraft({ ...draft, values: { ...draft.values, 'confirm.attachments': attachments } }, NOW);
  const second = await drafts.saveDraft({ ...draft, id: 'second', title: 'ごみ箱の中' }, NOW);
  await drafts.setDeleted(second.id, NOW);
  const bytes = new Blob(['添付']);
  await put('attachments', { draftId: draft.id, sha256: 'a'.repeat(64), bytes });
  await put('undo', { draftId: draft.id, log: { undo: [], redo: [] } });
  await put('reviews', { draftId: draft.id, review: { threads: [], ticks: {}, common: null, before: null } });
  await put('templates', { id: 't', template: { id: 't', title: 'ひな形' } });
  await put('settings', { key: 'calendar', value: { extra: ['20260813'] } });
  await put('settings', { key: 'backup-folder', value: { handle: true } });
}
const backupBytes = async () => new Uint8Array(await (await backup.backupFile(NOW)).arrayBuffer());
const preview = async (bytes?: Uint8Array) =>
  backup.previewBackup(new Blob([(bytes ?? (await backupBytes())) as BlobPart]), NOW);

describe('a backup', () => {
  it('restores everything, byte for byte, in an empty browser', async () => {
    await fill();
    const before = await all();
    const bytes = await backupBytes();
    expect(await backupBytes()).toEqual(bytes);
    await freshBrowser();
    const seen = await preview(bytes);
    expect(seen).toMatchObject({ templates: 1, attachments: 1, unreadable: 0, here: 0, plan: { added: 3, same: 0 } });
    await backup.mergeBackup(seen, 'newer', NOW);
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    const after = await all();
    expect(sorted(after.rows)).toEqual(sorted(before.rows));
    expect(after.files).toEqual(before.files);
    expect(before.rows.some(({ value }) => value['key'] === 'backup-folder')).toBe(false);
  });

  it('changes nothing if everything is already here', async () => {
    await fill();
    const before = await all();
    const seen = await preview();
    expect(seen.plan).toMatchObject({ added: 0, same: 3, differing: 0 });
    await backup.mergeBackup(seen, 'copy', NOW);
    expect(await all()).toEqual(before);
  });

  it.each([
    ['older', '2020-01-01T00:00:00.000Z', 'ここ'],
    ['newer', '2040-01-01T00:00:00.000Z', 'バックアップ'],
  ])(
    'that is %s than the stored draft loses neither: one is kept, the other is in the history',
    async (_, at, standing) => {
      const title = 'バックアップ';
      await drafts.saveDraft({ ...draft, title, updatedAt: at }, NOW);
      const bytes = await backupBytes();
      await freshBrowser();
      await drafts.saveDraft({ ...draft, title: 'ここ', updatedAt: '2030-01-01T00:00:00.000Z' }, NOW);
      await backup.mergeBackup(await preview(bytes), 'newer', NOW);
      expect(await titles()).toEqual([standing]);
      const { listRevisions } = await import('../../../../src/lib/storage/revisions.js');
      const states = (await listRevisions(draft.id, procedures, NOW)).map((state) => state.draft?.title);
      expect(new Set([...states, standing])).toEqual(new Set(['ここ', title]));
      // A tab with the open draft finds a higher revision, and merges both.
      expect((await drafts.loadDraft(draft.id, procedures, NOW))?.draft.revision).toBe(2);
    },
  );

  it('puts a draft back that was deleted after it, and leaves one that was deleted before', async () => {
    await fill();
    const bytes = await backupBytes();
    await drafts.setDeleted(draft.id, NOW);
    const seen = await preview(bytes);
    expect(seen.plan).toMatchObject({ added: 0, same: 2, back: 1, differing: 0 });
    await backup.mergeBackup(seen, 'newer', NOW);
    expect((await drafts.loadDraft(draft.id, procedures, NOW))?.deletedAt).toBeNull();
    expect((await drafts.loadDraft('second', procedures, NOW))?.deletedAt).toBe(NOW.toISOString());
  });

  it.each([
    ['newer', '2040-01-01T00:00:00.000Z'],
    ['older', '2020-01-01T00:00:00.000Z'],
  ])('puts a deleted draft back of which it has a %s state', async (_, at) => {
    await drafts.saveDraft({ ...draft, title: 'バックアップ', updatedAt: at }, NOW);
    const bytes = await backupBytes();
    await freshBrowser();
    await drafts.saveDraft({ ...draft, title: 'ここ', updatedAt: '2030-01-01T00:00:00.000Z' }, NOW);
    await drafts.setDeleted(draft.id, NOW);
    await backup.mergeBackup(await preview(bytes), 'newer', NOW);
    expect((await drafts.loadDraft(draft.id, procedures, NOW))?.deletedAt).toBeNull();
  });

  it('leaves a stored draft where it is if the backup’s was in the bin', async () => {
    await fill();
    const bytes = await backupBytes();
    await drafts.setDeleted('second', null);
    await backup.mergeBackup(await preview(bytes), 'newer', NOW);
    expect((await drafts.loadDraft('second', procedures, NOW))?.deletedAt).toBeNull();
  });

  it('adds drafts as copies with their attachments if wanted', async () => {
    await fill();
    const bytes = await backupBytes();
    await freshBrowser();
    await drafts.saveDraft({ ...draft, title: 'ここ' }, NOW);
    await backup.mergeBackup(await preview(bytes), 'copy', NOW);
    expect(await titles()).toEqual(['ここ', 'ごみ箱の中', `${draft.title}（バックアップ）`].sort());
    const copied = (await all()).rows.find(({ store: name }) => name === 'attachments');
    expect(copied?.value['draftId']).not.toBe(draft.id);
  });

  it('replaces everything except what belongs to this browser', async () => {
    await fill();
    const bytes = await backupBytes();
    await drafts.saveDraft({ ...draft, id: 'later', title: '後から' }, NOW);
    await backup.replaceByBackup(await preview(bytes));
    expect(await titles()).toEqual([draft.title, 'ごみ箱の中'].sort());
    expect((await (await db.database()).get('settings', 'backup-folder'))?.value).toEqual({ handle: true });
  });

  it('keeps a draft that this version cannot read', async () => {
    await (
      await db.database()
    ).put('drafts', { id: 'x', draft: { format: 'shitagaki', version: 99 }, deletedAt: null });
    const bytes = await backupBytes();
    await freshBrowser();
    const seen = await preview(bytes);
    expect(seen.unreadable).toBe(1);
    await backup.mergeBackup(seen, 'newer', NOW);
    expect((await drafts.listDrafts(procedures, NOW)).unreadable).toMatchObject([{ id: 'x', newer: true }]);
  });

  it('that is damaged anywhere is refused with a message, and nothing changes', async () => {
    await fill();
    const bytes = await backupBytes();
    const before = await all();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at]! + by) % 256;
        const error = await preview(damaged).catch((refused: unknown) => refused);
        if (error instanceof Error) expect(error.message).toMatch(/。$/);
      }),
      { numRuns: 400, seed: 5 },
    );
    await expect(preview(writeZip([{ name: 'backup.json', bytes: new Uint8Array([1]) }]))).rejects.toThrow(/。$/);
    expect(await all()).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('with hostile records takes only what a store takes', async () => {
    const { chunksOf, writeBackup } = await import('../../../../src/lib/exports/backup/backup.js');
    const hostile = [
      {
        store: 'drafts',
        value: { id: 'ok', draft: JSON.parse('{"__proto__":{"evil":1},"format":"x"}'), deletedAt: null },
      },
      { store: 'drafts', value: { id: 7, draft: {}, deletedAt: null } },
      { store: 'settings', value: { key: 'backup-folder', value: 1 } },
      { store: 'nowhere', value: {} },
      { store: 'attachments', value: { draftId: 'ok', sha256: '../../etc' } },
    ];
    const file = await writeBackup({
      madeAt: NOW.toISOString(),
      appVersion: '1',
      chunks: [...chunksOf(hostile as never)].map((text) => new Blob([text])),
      counts: {},
      files: new Map(),
    });
    const { content } = await preview(new Uint8Array(await file.arrayBuffer()));
    expect([content.rows.length, content.refused]).toEqual([1, 4]);
    expect(Object.keys(content.rows[0]!.value['draft'] as object)).toEqual(['format']);
  });
});

describe('the folder of backups', () => {
  const day = (date: number, hour = 3) => new Date(Date.UTC(2026, 3, date, hour));
  const ownNames = (folder: MemoryFolder, id: string) =>
    [...folder.files.keys()].filter((name) => name.includes(`_${id.slice(0, 8)}`)).sort();
  const browserId = async () => (await import('../../../../src/lib/browser/browser-id.js')).browserId();

  it('gets one complete backup a day, and keeps the last seven', async () => {
    await fill();
    const folder = new MemoryFolder();
    const id = await browserId();
    for (let date = 1; date <= 9; date += 1) {
      await folders.writeBackupTo(folder.handle, day(date, 3));
      await folders.writeBackupTo(folder.handle, day(date, 4));
    }
    const names = ownNames(folder, id);
    expect(names).toHaveLength(7);
    expect(names[0]).toBe(`下書きバックアップ_20260403_${id.slice(0, 8)}.zip`);
    const newest = names.at(-1)!;
    const last = new Uint8Array(await folder.files.get(newest)!.arrayBuffer());
    expect((await preview(last)).titles).toHaveLength(2);
    folder.broken = true;
    await expect(folders.writeBackupTo(folder.handle, day(9, 5))).rejects.toThrow();
    // The next day's backup cannot be written either, and no empty file is left.
    await expect(folders.writeBackupTo(folder.handle, day(10))).rejects.toThrow();
    expect(ownNames(folder, id)).toEqual(names);
    expect(new Uint8Array(await folder.files.get(newest)!.arrayBuffer())).toEqual(last);
  });

  it('keeps files of another browser, an earlier version or a person', async () => {
    const folder = new MemoryFolder();
    // Backups of a colleague's browser over many days.
    await fill();
    for (let date = 1; date <= 7; date += 1) await folders.writeBackupTo(folder.handle, day(date));
    const colleague = await browserId();
    await freshBrowser();
    await fill();
    const id = await browserId();
    expect(id).not.toBe(colleague);
    // Names from the first version, a manual copy, and a file that only looks like this browser's.
    for (let date = 1; date <= 9; date += 1) folder.put(`下書きバックアップ_2026040${date}.zip`, 'PK');
    folder.put('下書きバックアップ_20260409 のコピー.zip', 'PK');
    folder.put(`下書きバックアップ_20260409_${id.slice(0, 8)}.zip`, 'somebody renamed it so');
    folder.put(`下書きバックアップ_20260101_${id.slice(0, 8)}.zip`, 'PK');
    const before = new Map(
      await Promise.all([...folder.files].map(async ([name, file]) => [name, await file.text()] as const)),
    );
    for (let date = 9; date <= 20; date += 1) await folders.writeBackupTo(folder.handle, day(date));
    for (const [name, text] of before) expect(await folder.text(name), name).toBe(text);
    const mine = ownNames(folder, id).filter((name) => !before.has(name));
    expect(mine).toHaveLength(7);
    expect(mine[0]).toBe(`下書きバックアップ_20260414_${id.slice(0, 8)}.zip`);
    const foreign = await folders.foreignBackups(folder.handle);
    expect(foreign.map(({ name }) => name).sort()).toEqual([...before.keys()].sort());
    expect(foreign.filter(({ madeAt }) => madeAt !== '')).toHaveLength(7);
  });

  it('never loses a file that the app did not write, whatever the folder contains', async () => {
    await fill();
    const id = await browserId();
    const name = fc.oneof(
      fc.integer({ min: 1, max: 28 }).map((date) => `下書きバックアップ_202604${String(date).padStart(2, '0')}.zip`),
      fc
        .integer({ min: 1, max: 28 })
        .map((date) => `下書きバックアップ_202604${String(date).padStart(2, '0')}_${id.slice(0, 8)}.zip`),
      fc.string({ minLength: 1, maxLength: 20 }).map((text) => `下書きバックアップ_${text}.zip`),
    );
    const text = fc.oneof(fc.constant('PK\u0003\u0004backup.json'), fc.string());
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(name, text, { maxKeys: 15 }),
        fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 9 }),
        async (files, dates) => {
          const folder = new MemoryFolder();
          for (const [at, content] of Object.entries(files)) folder.put(at, content);
          for (const date of dates) await folders.writeBackupTo(folder.handle, day(date));
          for (const [at, content] of Object.entries(files)) expect(await folder.text(at), at).toBe(content);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('the reminder', () => {
  it('appears if something has changed and the last backup is too old', async () => {
    const { isDue } = await import('../../../../src/lib/features/backup/backup-reminder.js');
    const made = { ...draft, createdAt: '2026-04-01T00:00:00.000Z', updatedAt: '2026-04-05T00:00:00.000Z' };
    const on = (day: string) => new Date(`2026-04-${day}T00:00:00Z`);
    expect(isDue([made], null, 14, on('14'))).toBe(false);
    expect(isDue([made], null, 14, on('15'))).toBe(true);
    expect(isDue([made], null, 0, on('30'))).toBe(false);
    expect(isDue([made], '2026-04-06T00:00:00.000Z', 14, on('30'))).toBe(false);
    expect(isDue([made], '2026-04-04T00:00:00.000Z', 14, on('18'))).toBe(true);
    expect(isDue([], null, 14, on('30'))).toBe(false);
  });
});
