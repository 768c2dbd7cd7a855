import { beforeEach, describe, expect, it } from 'vitest';
import { addThread } from '../../../src/lib/draft/review/edit.js';
import { EMPTY } from '../../../src/lib/draft/review/types.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleDraft, NOW } from '../support/example.js';
import { freshDatabase } from '../support/fresh-database.js';

let store: typeof import('../../../src/lib/storage/change-review.js') &
  typeof import('../../../src/lib/storage/reviews.js');
let db: typeof import('../../../src/lib/storage/db.js');
let draftId: string;
beforeEach(async () => {
  freshDatabase();
  store = {
    ...(await import('../../../src/lib/storage/change-review.js')),
    ...(await import('../../../src/lib/storage/reviews.js')),
  };
  db = await import('../../../src/lib/storage/db.js');
  const { saveDraft } = await import('../../../src/lib/storage/drafts.js');
  draftId = (await saveDraft(exampleDraft(), NOW)).id;
});
const remark = (id: string) => ({ id, by: '窓口', at: NOW.toISOString(), text: 'どうぞ' });
const say = (id: string, to = draftId) =>
  store.changeReview(to, newApplication, (stored) => addThread(stored, '', 'note', remark(id)));
const ids = async () => (await store.loadReview(draftId)).threads.map(({ id }) => id).sort();

describe('comments in the database', () => {
  it('are changed as they are stored by then, however many change them at once', async () => {
    const [, last] = await Promise.all([say('a'), say('b')]);
    expect(await ids()).toEqual(['a', 'b']);
    expect(last).toEqual(await store.loadReview(draftId));
  });

  it('are no record if there are none', async () => {
    await say('a');
    await store.changeReview(draftId, newApplication, () => EMPTY);
    expect(await (await db.database()).getAllKeys('reviews')).toEqual([]);
  });

  it('are stored for a stored draft only', async () => {
    await expect(say('a', 'gone')).rejects.toMatchObject({ name: 'GoneError' });
    expect(await (await db.database()).getAllKeys('reviews')).toEqual([]);
  });
});
