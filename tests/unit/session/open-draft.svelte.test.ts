import { expect, it, vi } from 'vitest';
import { emptyDraft } from '../support/example.js';
import { browserStorage } from '../support/browser-storage.js';
import { freshDatabase } from '../support/fresh-database.js';

const refused = {
  open() {
    throw new DOMException('refused', 'SecurityError');
  },
};

it('opens without the database what the page of a draft that was never stored has left behind', async () => {
  freshDatabase();
  vi.stubGlobal('indexedDB', refused);
  const there = browserStorage();
  vi.stubGlobal('localStorage', there);
  const { OpenDraft } = await import('../../../src/lib/session/open-draft.svelte.js');
  const { keepRescue, loadRescue } = await import('../../../src/lib/storage/rescue.js');
  const base = { ...emptyDraft(), id: 'one', revision: 0 };
  const draft = { ...base, values: { ...base.values, 'contact.companyName': '甲社' } };
  const open = new OpenDraft();
  await open.open('one');
  expect(open.state.kind).toBe('unreadable');
  keepRescue('one', { draft, base });
  await open.open('one');
  const session = open.state.kind === 'open' ? open.state.session : undefined;
  expect(session?.draft.values['contact.companyName']).toBe('甲社');
  // Still the only copy.
  expect(session?.autosave.state).toBe('failed');
  expect(loadRescue('one')).toBeDefined();
  await session?.autosave.abandon();
});
