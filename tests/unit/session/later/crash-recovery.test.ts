import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../../src/lib/draft/types.js';
import { record } from '../../../../src/lib/draft/undo.js';
import { EMPTY_LOG } from '../../../../src/lib/draft/undo-log.js';
import { procedures } from '../../../../src/procedures/index.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, LATER, NOW } from '../../support/example.js';
import { browserStorage } from '../../support/browser-storage.js';
import { freshDatabase } from '../../support/fresh-database.js';

let state: typeof import('../../../../src/lib/session/later/crash-recovery.js') &
  typeof import('../../../../src/lib/session/draft-session.svelte.js');
let storage: typeof import('../../../../src/lib/storage/drafts.js') &
  typeof import('../../../../src/lib/storage/rescue.js') &
  typeof import('../../../../src/lib/storage/revisions.js');
let validate: (typeof import('../../../../src/lib/validation/validate.js'))['validate'];
const kept = new Map<string, string>();
const unsaved = () => [...kept.keys()].filter((key) => key.startsWith('shitagaki:unsaved:'));

beforeEach(async () => {
  freshDatabase();
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  state = {
    ...(await import('../../../../src/lib/session/later/crash-recovery.js')),
    ...(await import('../../../../src/lib/session/draft-session.svelte.js')),
  };
  storage = {
    ...(await import('../../../../src/lib/storage/drafts.js')),
    ...(await import('../../../../src/lib/storage/rescue.js')),
    ...(await import('../../../../src/lib/storage/revisions.js')),
  };
  ({ validate } = await import('../../../../src/lib/validation/validate.js'));
});

const typed = (draft: Draft, path: string, value: string): Draft => ({
  ...draft,
  values: { ...draft.values, [path]: value },
});
async function reopen(id: string) {
  const { draft } = (await storage.loadDraft(id, procedures, NOW))!;
  const session = new state.DraftSession(newApplication, draft, validate);
  await state.recoverLastEdits(session, LATER);
  return session;
}

describe('unsaved changes', () => {
  it('are restored into the draft, saved, and then removed', async () => {
    const base = await storage.saveDraft(exampleDraft(), NOW);
    storage.keepRescue(base.id, { draft: typed(base, 'office.phone', '0399998888'), base });
    const session = await reopen(base.id);
    expect(session.draft.values['office.phone']).toBe('0399998888');
    expect((await storage.loadDraft(base.id, procedures, NOW))!.draft.values['office.phone']).toBe('0399998888');
    expect(unsaved()).toEqual([]);
  });

  it('bring their undo log along', async () => {
    const base = await storage.saveDraft(exampleDraft(), NOW);
    const draft = typed(base, 'office.phone', '0399998888');
    const undo = record(EMPTY_LOG, base.values, draft.values, NOW.getTime());
    storage.keepRescue(base.id, { draft, base, undo });
    await reopen(base.id);
    expect(await storage.loadUndo(base.id, newApplication)).toEqual(undo);
  });

  it('are merged with what was saved since; if both changed an answer, the saved one is kept and the other is in the history', async () => {
    const base = await storage.saveDraft(exampleDraft(), NOW);
    await storage.saveDraft(typed(typed(base, 'office.phone', '0311112222'), 'office.fax', '0333334444'), NOW);
    const mine = typed(typed(base, 'office.phone', '0399998888'), 'contact.fax', '0355556666');
    storage.keepRescue(base.id, { draft: mine, base });
    const session = await reopen(base.id);
    expect(session.draft.values).toMatchObject({
      'office.phone': '0311112222',
      'office.fax': '0333334444',
      'contact.fax': '0355556666',
    });
    const named = (await storage.listRevisions(base.id, procedures, LATER)).filter(({ name }) => name);
    expect(named.map(({ name, draft }) => [name, draft?.values['office.phone']])).toEqual([
      ['閉じる直前の内容', '0399998888'],
    ]);
  });

  it('are ignored if missing, invalid or of another draft', async () => {
    const base = await storage.saveDraft(exampleDraft(), NOW);
    for (const raw of [undefined, 1, [], { draft: {}, base }, { draft: { ...base, id: 'other' }, base }]) {
      if (raw !== undefined) storage.keepRescue(base.id, raw);
      expect((await reopen(base.id)).draft).toEqual(base);
      expect(unsaved()).toEqual([]);
    }
    kept.set(`shitagaki:unsaved:${base.id}`, '{');
    expect((await reopen(base.id)).draft).toEqual(base);
  });
});

describe('drafts that were never stored', () => {
  it('are listed as their pages left them, the last changed first', () => {
    const there = browserStorage();
    vi.stubGlobal('localStorage', there);
    const base = exampleDraft();
    const of = (id: string, more: Partial<Draft>) => ({ ...base, id, ...more });
    const keep = (id: string, draft: unknown, revision = 0) =>
      storage.keepRescue(id, { draft, base: of(id, { revision }) });
    keep('old', of('old', { title: '前の', updatedAt: '2026-01-01T00:00:00.000Z' }));
    keep('new', of('new', { title: '後の', updatedAt: '2026-02-01T00:00:00.000Z' }));
    keep('stored', of('stored', { title: '保存済み' }), 3);
    keep('broken', 1);
    storage.keepRescue('template:x', { draft: base, base });
    there['shitagaki:unsaved:nothing'] = '{';
    expect([...storage.neverStoredIds()].sort()).toEqual(['broken', 'new', 'old']);
    const shown = state.leftBehind(NOW).map(({ id, title }) => [id, title]);
    expect(shown.slice(0, 2)).toEqual([
      ['broken', base.title],
      ['new', '後の'],
    ]);
    expect(shown).toHaveLength(3);
  });
});
