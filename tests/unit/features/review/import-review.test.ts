import { beforeEach, describe, expect, it } from 'vitest';
import { addThread } from '../../../../src/lib/draft/review/edit.js';
import { EMPTY } from '../../../../src/lib/draft/review/types.js';
import type { Draft } from '../../../../src/lib/draft/types.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, LATER, NOW } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

let reviews: typeof import('../../../../src/lib/storage/reviews.js');
let receiving: typeof import('../../../../src/lib/features/review/import-review.js');
let draft: Draft;
beforeEach(async () => {
  freshDatabase();
  reviews = await import('../../../../src/lib/storage/reviews.js');
  receiving = await import('../../../../src/lib/features/review/import-review.js');
  const { saveDraft } = await import('../../../../src/lib/storage/drafts.js');
  draft = await saveDraft(exampleDraft(), NOW);
});
const remark = (id: string) => ({ id, by: '窓口', at: NOW.toISOString(), text: 'どうぞ' });

describe('a received file of comments', () => {
  it('keeps what was written here since the preview', async () => {
    const review = addThread(EMPTY, 'office.phone', 'mend', remark('theirs'));
    const values = { ...draft.values, 'office.phone': '0399998888' };
    const file = { draft: { ...draft, values }, review, by: '窓口', sentAt: NOW.toISOString() };
    const preview = await receiving.previewReview(file, LATER);
    const { changeReview } = await import('../../../../src/lib/storage/change-review.js');
    await changeReview(draft.id, newApplication, (stored) => addThread(stored, 'office.fax', 'ask', remark('mine')));
    const saved = await receiving.keepReview(preview, true, LATER);
    expect(saved.values['office.phone']).toBe('0399998888');
    const kept = await reviews.loadReview(draft.id, newApplication);
    expect(kept.threads.map(({ id }) => id).sort()).toEqual(['mine', 'theirs']);
    expect(kept.common).toMatchObject({ values, from: file.sentAt });
    expect(kept.before?.values).toEqual(draft.values);
  });

  const theirs = () => ({
    draft: { ...draft, values: { ...draft.values, 'office.phone': '0399998888' } },
    review: addThread(EMPTY, 'office.phone', 'mend', remark('theirs')),
    by: '窓口',
    sentAt: NOW.toISOString(),
  });

  it('changes nothing at all if the draft was saved elsewhere since the preview', async () => {
    const { saveDraft, loadDraft } = await import('../../../../src/lib/storage/drafts.js');
    const { listRevisions } = await import('../../../../src/lib/storage/revisions.js');
    const preview = await receiving.previewReview(theirs(), LATER);
    await saveDraft({ ...draft, title: '別の画面' }, NOW);
    const before = await listRevisions(draft.id, [newApplication], LATER);
    await expect(receiving.keepReview(preview, true, LATER)).rejects.toMatchObject({ name: 'ConflictError' });
    expect(await listRevisions(draft.id, [newApplication], LATER)).toEqual(before);
    expect((await loadDraft(draft.id, [newApplication], LATER))?.draft.title).toBe('別の画面');
    expect(await reviews.loadReview(draft.id, newApplication)).toEqual(EMPTY);
    // Its comments alone touch no answer.
    await receiving.keepReview(preview, false, LATER);
    expect((await reviews.loadReview(draft.id, newApplication)).threads).toHaveLength(1);
    expect((await loadDraft(draft.id, [newApplication], LATER))?.draft.title).toBe('別の画面');
  });

  it('keeps the state before it in the history, and both sides of an answer that both have changed', async () => {
    const { listRevisions } = await import('../../../../src/lib/storage/revisions.js');
    const first = await receiving.previewReview({ ...theirs(), draft }, LATER);
    await receiving.keepReview(first, true, LATER);
    const { saveDraft } = await import('../../../../src/lib/storage/drafts.js');
    const values = { ...draft.values, 'office.phone': '0311112222' };
    const mine = await saveDraft({ ...draft, values }, NOW);
    const preview = await receiving.previewReview({ ...theirs(), replyTo: undefined }, LATER);
    expect(preview).toMatchObject({ clashes: 1, differences: [] });
    const saved = await receiving.keepReview(preview, true, LATER);
    expect(saved.values['office.phone']).toBe('0311112222');
    const kept = await listRevisions(draft.id, [newApplication], LATER);
    const phones = kept.map((one) => [one.revision, one.name, one.draft?.values['office.phone']]);
    expect(phones.slice(0, 3)).toEqual([
      [saved.revision, null, '0311112222'],
      [mine.revision + 0.5, '窓口の内容', '0399998888'],
      [mine.revision, '窓口のファイルを受け取る前', '0311112222'],
    ]);
  });

  it('takes a draft out of the bin, with its answers', async () => {
    const { loadDraft, setDeleted } = await import('../../../../src/lib/storage/drafts.js');
    await setDeleted(draft.id, NOW);
    const preview = await receiving.previewReview(theirs(), LATER);
    expect(preview).toMatchObject({ binned: true, existing: { id: draft.id } });
    await receiving.keepReview(preview, true, LATER);
    const kept = await loadDraft(draft.id, [newApplication], LATER);
    expect(kept?.deletedAt).toBeNull();
    expect(kept?.draft.values['office.phone']).toBe('0399998888');
  });

  it('says that the draft was erased since the preview', async () => {
    const { eraseDraft, loadDraft } = await import('../../../../src/lib/storage/drafts.js');
    const preview = await receiving.previewReview(theirs(), LATER);
    await eraseDraft(draft.id);
    for (const take of [true, false])
      await expect(receiving.keepReview(preview, take, LATER)).rejects.toMatchObject({ name: 'GoneError' });
    expect(await loadDraft(draft.id, [newApplication], LATER)).toBeUndefined();
    expect(await reviews.loadReview(draft.id, newApplication)).toEqual(EMPTY);
  });
});
