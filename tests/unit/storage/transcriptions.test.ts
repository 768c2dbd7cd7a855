import { beforeEach, expect, it } from 'vitest';
import { exampleDraft } from '../support/example.js';
import { freshDatabase } from '../support/fresh-database.js';

beforeEach(freshDatabase);

it('the progress of transcribing is stored by draft, and deleted with it', async () => {
  const { changeTranscription, loadTranscription } = await import('../../../src/lib/storage/transcriptions.js');
  const { eraseDraft, loadDraft, saveDraft } = await import('../../../src/lib/storage/drafts.js');
  const { newApplication } = await import('../../../src/procedures/new-application/index.js');
  const draft = await saveDraft(exampleDraft());
  await saveDraft({ ...exampleDraft(), id: 'another' });
  const marks = { 'office.phone': { copied: '0123456789abcdef', confirmed: true } };
  expect(await changeTranscription(draft.id, () => marks)).toEqual(marks);
  await changeTranscription('another', () => ({}));
  expect(await loadTranscription(draft.id)).toEqual(marks);
  // It is stored apart from the draft, so that no exported file contains it.
  expect(JSON.stringify(await loadDraft(draft.id, [newApplication], new Date()))).not.toContain('0123456789abcdef');
  await eraseDraft(draft.id);
  expect(await loadTranscription(draft.id)).toBeUndefined();
  expect(await loadTranscription('another')).toEqual({});
  await expect(changeTranscription(draft.id, () => marks)).rejects.toThrow('削除');
});

it('each change is made to what the one before it has stored', async () => {
  const { changeTranscription, loadTranscription } = await import('../../../src/lib/storage/transcriptions.js');
  const { saveDraft } = await import('../../../src/lib/storage/drafts.js');
  const { id } = await saveDraft(exampleDraft());
  const add = (name: string) => changeTranscription(id, (stored) => ({ ...(stored as object), [name]: true }));
  await Promise.all(['a', 'b', 'c'].map(add));
  expect(await loadTranscription(id)).toEqual({ a: true, b: true, c: true });
});
