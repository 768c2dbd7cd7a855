import { beforeEach, expect, it, vi } from 'vitest';
import { freshDatabase } from '../../support/fresh-database.js';

vi.mock('../../../../src/lib/browser/persistent-storage.js', () => ({ requestPersistence: vi.fn() }));

let undoHistoryOf: (typeof import('../../../../src/lib/session/later/undo.svelte.js'))['undoHistoryOf'];
let sessions: typeof import('../../support/sessions.js');

beforeEach(async () => {
  freshDatabase();
  ({ undoHistoryOf } = await import('../../../../src/lib/session/later/undo.svelte.js'));
  sessions = await import('../../support/sessions.js');
});

it('undoes and redoes what was typed', async () => {
  const session = sessions.exampleSession({ 'contact.title': '課長' });
  const history = undoHistoryOf(session);
  await history.ready;
  session.set('contact.title', '部長');
  expect(history.log.undo).toHaveLength(1);
  history.undo();
  expect(session.value('contact.title')).toBe('課長');
  expect([history.log.undo.length, history.log.redo.length]).toEqual([0, 1]);
  history.redo();
  expect(session.value('contact.title')).toBe('部長');
});

it('undoes also what was typed before it had come', async () => {
  const session = sessions.exampleSession({ 'contact.title': '課長' });
  session.set('contact.title', '部');
  session.set('contact.title', '部長');
  session.set('contact.department', '通関部');
  const history = undoHistoryOf(session);
  await history.ready;
  expect(history.log.undo).toHaveLength(2);
  history.undo();
  history.undo();
  expect(session.value('contact.title')).toBe('課長');
  expect(history.log.undo).toEqual([]);
});

it('exists once for an open draft, so that a change is recorded once however often its page is shown', async () => {
  const session = sessions.exampleSession();
  const history = undoHistoryOf(session);
  expect(undoHistoryOf(session)).toBe(history);
  expect(undoHistoryOf(sessions.exampleSession())).not.toBe(history);
  await history.ready;
  session.set('contact.title', '部長');
  expect(history.log.undo).toHaveLength(1);
});

it('records nothing when a draft is replaced from elsewhere', async () => {
  const session = sessions.exampleSession();
  const history = undoHistoryOf(session);
  await history.ready;
  session.adopt({ ...session.draft, values: { ...session.draft.values, 'contact.title': '部長' } });
  expect(history.log.undo).toEqual([]);
});

it('says that a step cannot be undone because of another tab, and goes on with the one before', async () => {
  const session = sessions.exampleSession({ 'contact.title': '課長', 'contact.department': '' });
  const history = undoHistoryOf(session);
  await history.ready;
  history.undo();
  expect(history.refusal).toBe('');
  session.set('contact.department', '通関部');
  session.set('contact.title', '部長');
  session.adopt({ ...session.draft, values: { ...session.draft.values, 'contact.title': '社長' } });
  history.undo();
  expect(history.refusal).toBe('別の画面で変わっています。');
  expect(session.value('contact.title')).toBe('社長');
  history.undo();
  expect([session.value('contact.department'), history.refusal]).toEqual(['', '']);
});

it('is stored with the state that it leads to, so that both survive a reload or neither does', async () => {
  const store = await import('../../../../src/lib/storage/drafts.js');
  const { loadUndo } = await import('../../../../src/lib/storage/revisions.js');
  const session = sessions.exampleSession({ 'contact.title': '課長' });
  const history = undoHistoryOf(session);
  await history.ready;
  const stored = async () => ({
    title: (await store.loadDraft(session.draft.id, [session.procedure], new Date()))?.draft.values['contact.title'],
    steps: (await loadUndo(session.draft.id, session.procedure)).undo.length,
  });
  session.set('contact.title', '部長');
  await session.autosave.flush();
  expect(await stored()).toEqual({ title: '部長', steps: 1 });
  history.undo();
  await session.autosave.flush();
  expect(await stored()).toEqual({ title: '課長', steps: 0 });
});
