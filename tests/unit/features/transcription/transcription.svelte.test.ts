import { beforeEach, describe, expect, it, vi } from 'vitest';
import { entriesOf } from '../../../../src/lib/transcription/entries.js';
import { exampleDraft, LATER, NOW, TODAY } from '../../support/example.js';
import { browserStorage } from '../../support/browser-storage.js';
import { freshDatabase } from '../../support/fresh-database.js';

let state: typeof import('../../../../src/lib/features/transcription/transcription.svelte.js') &
  typeof import('../../../../src/lib/features/transcription/keep-submitted.js') &
  typeof import('../../../../src/lib/session/draft-session.svelte.js');
let storage: typeof import('../../../../src/lib/storage/drafts.js') &
  typeof import('../../../../src/lib/storage/revisions.js') &
  typeof import('../../../../src/lib/storage/transcriptions.js');
let validate: (typeof import('../../../../src/lib/validation/validate.js'))['validate'];
let newApplication: (typeof import('../../../../src/procedures/new-application/index.js'))['newApplication'];

beforeEach(async () => {
  freshDatabase();
  state = {
    ...(await import('../../../../src/lib/features/transcription/transcription.svelte.js')),
    ...(await import('../../../../src/lib/features/transcription/keep-submitted.js')),
    ...(await import('../../../../src/lib/session/draft-session.svelte.js')),
  };
  storage = {
    ...(await import('../../../../src/lib/storage/drafts.js')),
    ...(await import('../../../../src/lib/storage/revisions.js')),
    ...(await import('../../../../src/lib/storage/transcriptions.js')),
  };
  ({ validate } = await import('../../../../src/lib/validation/validate.js'));
  ({ newApplication } = await import('../../../../src/procedures/new-application/index.js'));
});

async function sessionOf(changes: Readonly<Record<string, string>> = {}) {
  const session = new state.DraftSession(newApplication, await storage.saveDraft(exampleDraft(changes), NOW), validate);
  session.provide({ today: TODAY });
  return session;
}
const paths = (pad: Awaited<ReturnType<typeof state.TranscriptionState.open>>) =>
  pad.screens.flatMap(({ sections }) => sections.flatMap(({ steps }) => steps.map(({ path }) => path)));
const write = () => Promise.resolve(true);

describe('the pad', () => {
  it('copies one field after the other, and continues at the same place on another day', async () => {
    const session = await sessionOf();
    const pad = await state.TranscriptionState.open(session);
    const copied: string[] = [];
    const keep = (text: string) => Promise.resolve(copied.push(text) > 0);
    for (let n = 0; n < 3; n += 1) await pad.copyNext(keep);
    expect(copied).toEqual(['ナックスシステム株式会社', 'ナックスシステムカブシキカイシャ', '混載']);
    expect(pad.progress.done).toBe(4);
    await vi.waitFor(async () => {
      const again = await state.TranscriptionState.open(session);
      expect(again.progress.done).toBe(4);
      expect(again.at?.step.path).toBe('contact.name.given');
    });
  });

  it('has a mark that was made just before the page was closed', async () => {
    const there = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => there.get(key) ?? null,
      setItem: (key: string, value: string) => void there.set(key, value),
      removeItem: (key: string) => void there.delete(key),
    });
    const session = await sessionOf();
    const { id } = session.draft;
    const left = `shitagaki:unsaved:transcription:${id}`;
    const pad = await state.TranscriptionState.open(session);
    pad.leave();
    expect(there.has(left)).toBe(false);
    await pad.copyNext(write);
    pad.leave();
    const kept = there.get(left)!;
    expect(kept).toContain('contact.companyName');
    // What is stored after all needs it no more.
    await vi.waitFor(() => expect(there.has(left)).toBe(false));
    // Here it was not stored: the page went away before.
    await storage.changeTranscription(id, () => ({}));
    there.set(left, kept);
    expect((await state.TranscriptionState.open(session)).progress).toEqual(pad.progress);
    await vi.waitFor(() => expect(there.has(left)).toBe(false));
    expect((await state.TranscriptionState.open(session)).progress).toEqual(pad.progress);
    // Nor if the disk is full.
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await pad.copyNext(write);
    await vi.waitFor(() => expect(pad.failure).toContain('保存できませんでした'));
    full.mockRestore();
    pad.leave();
    expect(there.get(left)).not.toBe(kept);
    expect(there.has(left)).toBe(true);
  });

  it('is ready without the database, says that nothing is kept, and keeps it once there is one', async () => {
    const session = await sessionOf();
    const refused = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('', 'InvalidStateError');
    });
    const pad = await state.TranscriptionState.open(session);
    expect(pad.failure).toContain('保存できませんでした');
    await pad.copyNext(write);
    const { done } = pad.progress;
    expect(done).toBeGreaterThan(0);
    refused.mockRestore();
    await pad.copyNext(write);
    await vi.waitFor(async () =>
      expect((await state.TranscriptionState.open(session)).progress.done).toBe(pad.progress.done),
    );
    expect(pad.progress.done).toBeGreaterThan(done);
  });

  it('stores nothing of the example, which is no failure', async () => {
    const there = browserStorage();
    vi.stubGlobal('localStorage', there);
    const session = new state.DraftSession(newApplication, { ...exampleDraft(), id: 'example' }, validate);
    session.autosave.keeps = false;
    const pad = await state.TranscriptionState.open(session);
    await pad.copyNext(write);
    await pad.follow();
    expect([pad.progress.done > 0, pad.failure]).toEqual([true, '']);
    pad.leave();
    expect(Object.keys(there)).toEqual(['shitagaki:database']);
  });

  it('shows a message if the clipboard refuses, and ticks nothing', async () => {
    const pad = await state.TranscriptionState.open(await sessionOf());
    await pad.copyNext(write);
    const { done } = pad.progress;
    await pad.copyNext(() => Promise.resolve(false));
    expect(pad.failure).toContain('コピーできませんでした');
    expect(pad.progress.done).toBe(done);
  });

  it('takes choices along with the next text of their screen, so that the example needs 56 presses', async () => {
    const pad = await state.TranscriptionState.open(await sessionOf());
    const presses: string[][] = [];
    for (;;) {
      const { done } = pad.progress;
      await pad.copyNext(write);
      if (pad.progress.done === done) break;
      presses.push([...pad.before, pad.current]);
    }
    expect(pad.announcement).toBe('すべての項目を写しました。');
    expect(pad.progress.done).toBe(pad.progress.total);
    expect(presses).toHaveLength(56);
    expect(presses[0]).toEqual(['account terms.agreed', 'account contact.companyName']);
    for (const keys of presses) expect(new Set(keys.map((key) => key.split(' ')[0])).size, keys.join()).toBe(1);
    // What ends a screen has no text behind it.
    expect(presses).toContainEqual(['billing billing.payment.method', 'billing billing.payment.bank']);
  });
});

describe('a correction', () => {
  it('shows what differs from the submitted state, also after a reload, until it is submitted', async () => {
    const session = await sessionOf();
    const pad = await state.TranscriptionState.open(session);
    for (let n = 0; n < 10; n += 1) await pad.copyNext(write);
    session.set('contact.companyName', '新会社株式会社');
    pad.beginCorrection(await state.keepSubmitted(session, pad.marks, LATER));
    expect(pad.changesOnly).toBe(true);
    expect(paths(pad)).toEqual(expect.arrayContaining(['contact.companyName']));
    const before = paths(pad).length;
    session.set('office.fax', '');
    expect(paths(pad)).toHaveLength(before + 1);
    await vi.waitFor(async () => expect((await state.TranscriptionState.open(session)).submitted).not.toBeNull());
    const again = await state.TranscriptionState.open(session);
    expect(paths(again)).toEqual(paths(pad));
    again.endCorrection();
    expect(again.submitted).toBeNull();
    expect(paths(again).length).toBeGreaterThan(60);
  });

  it('stores the submitted state once as a named revision, though the draft has changed since', async () => {
    const session = await sessionOf({ 'result.receiptNumber': '1200001A' });
    const pad = await state.TranscriptionState.open(session);
    for (let n = 0; n < 10; n += 1) await pad.copyNext(write);
    session.set('contact.companyName', '新会社株式会社');
    await state.keepSubmitted(session, pad.marks, LATER);
    const named = (await storage.listRevisions(session.draft.id, [newApplication], LATER)).filter(({ name }) => name);
    expect(named.map(({ name }) => name)).toEqual(['申し込んだ内容（1200001A）']);
    expect(named[0]?.draft?.values['contact.companyName']).toBe('ナックスシステム株式会社');
  });
});

describe('the pads of two tabs', () => {
  type Pad = Awaited<ReturnType<typeof state.TranscriptionState.open>>;
  const entry = (pad: Pad, at: number) => entriesOf(pad.screens)[at]!;
  /** Waits for the saves of a pad that are under way. */
  const saved = (pad: Pad) => pad.follow();

  async function two() {
    const session = await sessionOf();
    const [one, other] = [await state.TranscriptionState.open(session), await state.TranscriptionState.open(session)];
    return { session, one, other };
  }

  it('keep each other’s marks, and each shows all of them', async () => {
    const { session, one, other } = await two();
    for (const at of [3, 4, 5]) other.toggle(entry(other, at));
    await saved(other);
    await one.act(entry(one, 6), write);
    await saved(one);
    expect(one.progress).toMatchObject({ done: 4, confirmed: 3 });
    expect(other.progress.done).toBe(3);
    await other.follow();
    expect(other.progress).toEqual(one.progress);
    expect((await state.TranscriptionState.open(session)).progress).toEqual(one.progress);
  });

  it('remove only the marks that were removed', async () => {
    const { session, one, other } = await two();
    for (const at of [3, 4]) one.toggle(entry(one, at));
    await saved(one);
    await other.follow();
    one.toggle(entry(one, 5));
    other.toggle(entry(other, 3));
    await Promise.all([saved(one), saved(other)]);
    expect((await state.TranscriptionState.open(session)).progress).toMatchObject({ done: 2, confirmed: 2 });
  });

  it('start anew with no mark of either, and go on from there', async () => {
    const { session, one, other } = await two();
    one.toggle(entry(one, 3));
    await saved(one);
    await other.follow();
    one.toggle(entry(one, 4));
    await saved(one);
    other.restart();
    await saved(other);
    expect(await storage.loadTranscription(session.draft.id)).toEqual({});
    one.toggle(entry(one, 5));
    await saved(one);
    expect(one.progress.done).toBe(1);
    expect((await state.TranscriptionState.open(session)).progress.done).toBe(1);
  });

  it('start anew also if a save is under way, or has failed', async () => {
    const { session, one } = await two();
    one.toggle(entry(one, 3));
    one.restart();
    await saved(one);
    expect(one.begun).toBe(false);
    expect(await storage.loadTranscription(session.draft.id)).toEqual({});
    one.toggle(entry(one, 3));
    await saved(one);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    one.restart();
    await saved(one);
    full.mockRestore();
    expect(one.begun).toBe(false);
    one.toggle(entry(one, 4));
    await saved(one);
    expect(Object.keys((await storage.loadTranscription(session.draft.id)) as object)).toEqual([
      entry(one, 4).step.path,
    ]);
  });

  it('begin and end a correction together', async () => {
    const { session, one, other } = await two();
    one.beginCorrection(await state.keepSubmitted(session, one.marks, LATER));
    await saved(one);
    other.toggle(entry(other, 3));
    await saved(other);
    expect(other.changesOnly).toBe(true);
    expect(other.submitted).toEqual(one.submitted);
    other.endCorrection();
    await saved(other);
    await one.follow();
    expect(one.submitted).toBeNull();
    expect(one.changesOnly).toBe(false);
  });

  it('lose nothing to what one could not save before it was closed', async () => {
    const there = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => there.get(key) ?? null,
      setItem: (key: string, value: string) => void there.set(key, value),
      removeItem: (key: string) => void there.delete(key),
    });
    const { session, one, other } = await two();
    for (const at of [3, 4]) one.toggle(entry(one, at));
    await saved(one);
    await other.follow();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    one.toggle(entry(one, 3));
    one.toggle(entry(one, 5));
    await saved(one);
    one.leave();
    full.mockRestore();
    other.toggle(entry(other, 6));
    await saved(other);
    const marked = [4, 5, 6].map((at) => entry(other, at).step.path);
    const again = await state.TranscriptionState.open(session);
    await saved(again);
    // What was only copied is no longer confirmed.
    expect(again.progress.confirmed).toBe(3);
    for (const path of marked) expect(again.marks[path]?.confirmed).toBe(true);
    expect([...there.keys()].filter((key) => key.includes('transcription'))).toEqual([]);
    expect((await state.TranscriptionState.open(session)).marks).toEqual(again.marks);
  });
});
