import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { procedures } from '../../../src/procedures/index.js';
import { exampleDraft, NOW } from '../support/example.js';
import { freshDatabase } from '../support/fresh-database.js';

beforeEach(() => freshDatabase());

describe('settings', () => {
  it('are kept by key', async () => {
    const { loadSetting, saveSetting } = await import('../../../src/lib/storage/settings.js');
    expect(await loadSetting('calendar')).toBeUndefined();
    await saveSetting('calendar', { extra: ['20260813'] });
    await saveSetting('other', 1);
    expect(await loadSetting('calendar')).toEqual({ extra: ['20260813'] });
  });

  const strange: readonly unknown[] = [undefined, null, 1, '共有', { name: 5 }, { toString: null }, []];
  it.each(strange.map((stored) => ({ stored })))('$stored is no folder', async ({ stored }) => {
    const { loadFolder, saveSetting } = await import('../../../src/lib/storage/settings.js');
    await saveSetting('library-folder', stored);
    expect(await loadFolder('library-folder')).toBeUndefined();
    vi.stubGlobal('FileSystemDirectoryHandle', class {});
    expect(await loadFolder('library-folder')).toBeUndefined();
  });

  it('can be stored in a database of the first version, whose drafts are kept', async () => {
    const old = await openDB('shitagaki', 1, {
      upgrade(db) {
        db.createObjectStore('drafts', { keyPath: 'id' });
        db.createObjectStore('attachments', { keyPath: ['draftId', 'sha256'] }).createIndex('draftId', 'draftId');
      },
    });
    const draft = exampleDraft();
    await old.put('drafts', { id: draft.id, draft, deletedAt: null });
    old.close();
    const { saveSetting, loadSetting } = await import('../../../src/lib/storage/settings.js');
    const { loadDraft } = await import('../../../src/lib/storage/drafts.js');
    await saveSetting('calendar', 1);
    expect(await loadSetting('calendar')).toBe(1);
    expect((await loadDraft(draft.id, procedures, NOW))?.draft).toEqual(draft);
  });
});
