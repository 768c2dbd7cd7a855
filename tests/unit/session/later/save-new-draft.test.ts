import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { procedures } from '../../../../src/procedures/index.js';
import { exampleDraft, NOW } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

let keeping: typeof import('../../../../src/lib/session/later/save-new-draft.js');
let sessions: typeof import('../../../../src/lib/session/unsaved-drafts.js');
let store: typeof import('../../../../src/lib/storage/drafts.js');

beforeEach(async () => {
  vi.restoreAllMocks();
  freshDatabase();
  keeping = await import('../../../../src/lib/session/later/save-new-draft.js');
  sessions = await import('../../../../src/lib/session/unsaved-drafts.js');
  store = await import('../../../../src/lib/storage/drafts.js');
});

const draft = { ...exampleDraft({}), revision: 0 };
const stored = async () => (await store.loadDraft(draft.id, procedures, NOW))?.draft;

/** Makes opening the database fail until the mock is restored. */
function lockDatabases() {
  return vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
}

describe('saveNewDraft', () => {
  it('stores a draft in the database if there is one, and holds nothing in memory', async () => {
    expect((await keeping.saveNewDraft(newApplication, draft)).revision).toBe(1);
    expect(sessions.unsavedSession(draft.id)).toBeUndefined();
    expect((await stored())?.title).toBe(draft.title);
  });

  it('refuses a draft whose id another one has, and holds nothing in memory', async () => {
    await keeping.saveNewDraft(newApplication, draft);
    const other = { ...draft, title: '別の内容' };
    await expect(keeping.saveNewDraft(newApplication, other)).rejects.toBeInstanceOf(store.ConflictError);
    expect(sessions.unsavedSession(draft.id)).toBeUndefined();
    expect((await stored())?.title).toBe(draft.title);
  });

  it('holds a draft that cannot be stored in memory until it can', async () => {
    const lock = lockDatabases();
    expect(await keeping.saveNewDraft(newApplication, draft)).toBe(draft);
    const session = sessions.unsavedSession(draft.id)!;
    session.set('contact.companyName', '窓辺商事株式会社');
    await session.autosave.flush();
    expect(session.autosave.state).toBe('failed');
    expect(sessions.unsavedDrafts().map(({ values }) => values['contact.companyName'])).toEqual(['窓辺商事株式会社']);
    lock.mockRestore();
    await session.autosave.flush();
    expect(session.autosave.state).toBe('saved');
    expect(sessions.unsavedDrafts()).toEqual([]);
    expect(sessions.unsavedSession(draft.id)).toBeUndefined();
    expect((await stored())?.values['contact.companyName']).toBe('窓辺商事株式会社');
  });
});
