import { beforeEach, describe, expect, it, vi } from 'vitest';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, NOW } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

type State = import('../../../../src/lib/features/review/draft-review.svelte.js').DraftReviewState;
let reviews: typeof import('../../../../src/lib/storage/reviews.js');
let db: typeof import('../../../../src/lib/storage/db.js');
let open: () => State;
let draftId: string;

beforeEach(async () => {
  freshDatabase();
  reviews = await import('../../../../src/lib/storage/reviews.js');
  db = await import('../../../../src/lib/storage/db.js');
  const { saveDraft } = await import('../../../../src/lib/storage/drafts.js');
  const { DraftSession } = await import('../../../../src/lib/session/draft-session.svelte.js');
  const { DraftReviewState } = await import('../../../../src/lib/features/review/draft-review.svelte.js');
  const draft = await saveDraft(exampleDraft(), NOW);
  draftId = draft.id;
  open = () => new DraftReviewState(new DraftSession(newApplication, draft, validate));
});
const texts = (state: State) => state.review.threads.map(({ text }) => text).sort();
const stored = async () => (await reviews.loadReview(draftId)).threads.map(({ text }) => text).sort();

describe('comments in several places at once', () => {
  it('overwrite none of each other, and each place shows all when it has changed one', async () => {
    const [one, other] = [open(), open()];
    await one.addRemark('office.phone', 'mend', '一つ目');
    await other.addRemark('office.fax', 'ask', '二つ目');
    expect(texts(other)).toEqual(['一つ目', '二つ目'].sort());
    await Promise.all([one.tick('office.phone', '03', true), other.addRemark('', 'note', '三つ目')]);
    expect(await stored()).toEqual(['一つ目', '二つ目', '三つ目'].sort());
    expect((await reviews.loadReview(draftId)).ticks['office.phone']?.is).toBe(true);
  });

  it('are all kept if they are written while one is being stored', async () => {
    const state = open();
    const all = [state.addRemark('', 'note', 'い'), state.addRemark('', 'note', 'ろ')];
    expect(texts(state)).toEqual(['い', 'ろ']);
    await Promise.all(all);
    expect(texts(state)).toEqual(['い', 'ろ']);
    expect(await stored()).toEqual(['い', 'ろ']);
  });

  it('that could not be stored are shown, and stored once with the next', async () => {
    const state = open();
    const { database } = db;
    const full = vi.spyOn(await database(), 'transaction').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await state.addRemark('', 'note', 'い');
    full.mockRestore();
    expect(state.failed).toBe(true);
    expect(texts(state)).toEqual(['い']);
    await state.addRemark('', 'note', 'ろ');
    expect(state.failed).toBe(false);
    expect(await stored()).toEqual(['い', 'ろ']);
  });

  it('shows comments on the example, stores none of them, and calls that no failure', async () => {
    const { openExample } = await import('../../../../src/lib/session/later/example.js');
    const { DraftReviewState } = await import('../../../../src/lib/features/review/draft-review.svelte.js');
    const { database } = await import('../../../../src/lib/storage/db.js');
    const review = new DraftReviewState(await openExample());
    await review.addRemark('office.fax', 'mend', '番号を確かめてください');
    expect([review.review.threads.length, review.failed]).toEqual([1, false]);
    expect(await (await database()).count('reviews')).toBe(0);
  });
});
