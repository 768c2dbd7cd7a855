import { beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../support/fresh-database.js';

let example: typeof import('../../../../src/lib/session/later/example.js');
let stored: () => Promise<readonly string[]>;

beforeEach(async () => {
  freshDatabase();
  example = await import('../../../../src/lib/session/later/example.js');
  const { database } = await import('../../../../src/lib/storage/db.js');
  stored = async () => (await database()).getAllKeys('drafts');
});

describe('the finished example', () => {
  it('is complete, and nothing typed in it is stored', async () => {
    const session = await example.openExample();
    session.judge();
    expect(session.issues).toEqual([]);
    session.set('contact.companyName', '甲社');
    session.rename('別の名前');
    expect(session.value('contact.companyName')).toBe('甲社');
    await session.autosave.flush();
    expect(session.autosave).toMatchObject({ state: 'saved', dirty: false });
    expect(await stored()).toEqual([]);
  });

  it('becomes a draft of its own, named after its company, when somebody wants it', async () => {
    const session = await example.openExample();
    session.set('office.companyName', '甲社');
    const draft = await example.keepExample(session);
    expect(draft).toMatchObject({ title: '甲社', revision: 1, values: session.draft.values });
    expect(draft.id).not.toBe(session.draft.id);
    expect(await stored()).toEqual([draft.id]);
  });
});
