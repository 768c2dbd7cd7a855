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
});
