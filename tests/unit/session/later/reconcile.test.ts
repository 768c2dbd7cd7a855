import fc from '../../support/fast-check.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/lib/draft/types.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { procedures } from '../../../../src/procedures/index.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, NOW } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

type Session = import('../../../../src/lib/session/draft-session.svelte.js').DraftSession;
let store: typeof import('../../../../src/lib/storage/drafts.js');
let history: typeof import('../../../../src/lib/storage/revisions.js');
let open: () => Promise<Session>;

beforeEach(async () => {
  freshDatabase();
  store = await import('../../../../src/lib/storage/drafts.js');
  history = await import('../../../../src/lib/storage/revisions.js');
  const { DraftSession } = await import('../../../../src/lib/session/draft-session.svelte.js');
  const first = await store.saveDraft(exampleDraft());
  open = async () => {
    const kept = await store.loadDraft(first.id, procedures, NOW);
    return new DraftSession(newApplication, kept!.draft, validate);
  };
});
const stored = async (session: Session) => (await store.loadDraft(session.draft.id, procedures, NOW))!.draft;

describe('tabs of one draft', () => {
  it('save the changes of each, without asking the user', async () => {
    const [one, other] = [await open(), await open()];
    one.set('contact.title', '課長');
    other.set('contact.department', '営業部');
    await Promise.all([one.autosave.flush(), other.autosave.flush()]);
    expect([one.autosave.state, other.autosave.state]).toEqual(['saved', 'saved']);
    expect((await stored(one)).values).toMatchObject({ 'contact.title': '課長', 'contact.department': '営業部' });
    expect(one.clashes.concat(other.clashes)).toEqual([]);
  });

  it('lose neither if both change one answer: one is kept, the other is in the history', async () => {
    const [one, other] = [await open(), await open()];
    one.set('contact.title', '課長');
    await one.autosave.flush();
    other.set('contact.title', '部長');
    await other.autosave.flush();
    expect(other.clashes).toEqual(['contact.title']);
    expect((await stored(one)).values['contact.title']).toBe('部長');
    const kept = await history.listRevisions(one.draft.id, procedures, NOW);
    const theirs = kept.find(({ name }) => name === '別のタブの内容');
    expect(theirs?.draft?.values['contact.title']).toBe('課長');
  });

  it('keep the title that was given in one while it follows the company’s name in the other', async () => {
    const first = await open();
    first.rename(String(first.value('contact.companyName')));
    await first.autosave.flush();
    const [one, other] = [await open(), await open()];
    one.rename('４月の分');
    await one.autosave.flush();
    other.set('contact.companyName', '乙社');
    expect(other.draft.title).toBe('乙社');
    await other.autosave.flush();
    expect((await stored(one)).title).toBe('４月の分');
    expect(other.draft.title).toBe('４月の分');
    expect((await stored(one)).values['contact.companyName']).toBe('乙社');
  });

  it('merge an older state that replaced theirs, and continue saving', async () => {
    const one = await open();
    one.set('contact.title', '課長');
    await one.autosave.flush();
    one.set('contact.title', '部長');
    await one.autosave.flush();
    // As when a backup replaces everything: the stored draft has fewer saves than this tab has seen.
    const { database } = await import('../../../../src/lib/storage/db.js');
    const older = { ...exampleDraft({ 'contact.department': '昔の部署' }), id: one.draft.id, revision: 1 };
    await (await database()).put('drafts', { id: older.id, draft: older, deletedAt: null });
    one.set('office.phone', '0312345679');
    await one.autosave.flush();
    expect(one.autosave.state).toBe('saved');
    expect((await stored(one)).values).toMatchObject({
      'office.phone': '0312345679',
      'contact.department': '昔の部署',
    });
  });

  it('lose none of a thousand random edits in five tabs', async () => {
    const tabs = await Promise.all(Array.from({ length: 5 }, open));
    const paths = ['contact.title', 'contact.department', 'office.phone', 'office.fax', 'contract.reason'];
    const random = fc.sample(fc.tuple(fc.nat(4), fc.string({ minLength: 1 }), fc.nat(9)), { numRuns: 1000, seed: 7 });
    const last = new Map<string, Json>();
    for (const [tab, text, rest] of random) {
      // Each tab edits an answer of its own, so its last edit must survive whatever the other tabs do.
      const path = paths[tab]!;
      tabs[tab]!.set(path, text);
      last.set(path, text);
      if (rest === 0) void tabs[tab]!.autosave.flush();
    }
    for (let round = 0; round < 3; round += 1) await Promise.all(tabs.map(({ autosave }) => autosave.flush()));
    expect(tabs.map(({ autosave }) => autosave.state)).toEqual(Array(5).fill('saved'));
    const { values } = await stored(tabs[0]!);
    expect(Object.fromEntries(paths.map((path) => [path, values[path]]))).toEqual(Object.fromEntries(last));
  });

  it('keep what is typed during the merge', async () => {
    const [one, other] = [await open(), await open()];
    one.set('contact.title', '課長');
    await one.autosave.flush();
    other.set('contact.title', '部長');
    const { reconcile } = await import('../../../../src/lib/session/later/reconcile.js');
    const round = reconcile(other);
    // Type whenever the reconciliation awaits something.
    let [typed, running] = ['', true];
    const ended = round.finally(() => (running = false));
    while (running && typed.length < 500) {
      other.set('contact.department', (typed += '営'));
      await new Promise((next) => setImmediate(next));
    }
    await ended;
    expect(typed.length).toBeGreaterThan(1);
    expect(other.draft.values['contact.department']).toBe(typed);
    await other.autosave.flush();
    expect((await stored(one)).values).toMatchObject({ 'contact.title': '部長', 'contact.department': typed });
  });

  it('report that the draft is gone', async () => {
    const one = await open();
    await store.eraseDraft(one.draft.id);
    const { reconcile } = await import('../../../../src/lib/session/later/reconcile.js');
    expect(await reconcile(one)).toBe(false);
    expect(one.autosave.gone).toBe(true);
  });

  it.each([
    ['erases', (id: string) => store.eraseDraft(id)],
    ['puts into the bin', (id: string) => store.setDeleted(id, NOW)],
  ])('write nothing to a draft that one of them %s, until the user has decided', async (_, remove) => {
    const one = await open();
    one.set('contact.title', '課長');
    await one.autosave.flush();
    await remove(one.draft.id);
    one.set('contact.title', '部長');
    await one.autosave.flush();
    expect([one.autosave.state, one.autosave.gone, one.autosave.dirty]).toEqual(['failed', true, true]);
    one.set('contact.title', '社長');
    await one.autosave.flush();
    const kept = await store.loadDraft(one.draft.id, procedures, NOW);
    expect(kept?.draft.values['contact.title']).toBe(kept && '課長');
    const { saveAsCopy } = await import('../../../../src/lib/session/later/reconcile.js');
    const { title } = one.draft;
    const copy = await saveAsCopy(one);
    expect(copy).toMatchObject({ title, revision: 1 });
    expect([one.autosave.state, one.autosave.gone]).toEqual(['saved', false]);
    one.set('contact.department', '営業部');
    await one.autosave.flush();
    expect((await stored(one)).values).toMatchObject({ 'contact.title': '社長', 'contact.department': '営業部' });
    expect((await store.listDrafts(procedures, NOW)).kept.filter(({ deletedAt }) => deletedAt === null)).toHaveLength(
      1,
    );
  });

  it('continue when the draft comes back from the bin', async () => {
    const one = await open();
    await store.setDeleted(one.draft.id, NOW);
    one.set('contact.title', '部長');
    await one.autosave.flush();
    await store.setDeleted(one.draft.id, null);
    await one.reconcile();
    await one.autosave.flush();
    expect(one.autosave.state).toBe('saved');
    expect((await stored(one)).values['contact.title']).toBe('部長');
  });

  it('never save what the user has given up', async () => {
    const one = await open();
    one.set('contact.title', '部長');
    await one.autosave.abandon();
    one.set('contact.title', '社長');
    await one.autosave.flush();
    expect((await stored(one)).values['contact.title']).toBe(exampleDraft().values['contact.title']);
  });
});
