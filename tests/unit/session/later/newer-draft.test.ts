import { beforeEach, describe, expect, it } from 'vitest';
import { exampleDraft, NOW } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

let newer: typeof import('../../../../src/lib/session/later/newer-draft.js');
let database: typeof import('../../../../src/lib/storage/db.js');

beforeEach(async () => {
  freshDatabase();
  newer = await import('../../../../src/lib/session/later/newer-draft.js');
  database = await import('../../../../src/lib/storage/db.js');
});

const later = {
  ...exampleDraft({ 'office.companyName': '先の時代株式会社' }),
  version: 9,
  values: { 'office.companyName': '先の時代株式会社', 'office.unheardOf': { deep: [1, 2] } },
};
const put = async (draft: unknown) =>
  (await database.database()).put('drafts', { id: later.id, draft, deletedAt: null });

describe('a draft of a later version', () => {
  it('is shown as far as it is understood, and stays unchanged', async () => {
    await put(later);
    const opened = await newer.openNewer(later.id, NOW);
    expect(opened).toMatchObject({ id: later.id, title: later.title, raw: later });
    const lines = opened.sheet.screens.flatMap(({ sections }) => sections.flatMap(({ lines }) => lines));
    expect(lines.find(({ path }) => path === 'office.companyName')?.shown).toBe('先の時代株式会社');
    expect((await (await database.database()).get('drafts', later.id))?.draft).toEqual(later);
  });

  it('of an unknown procedure or format is refused with a message', async () => {
    for (const unknown of [{ ...later, procedure: 'moon-landing' }, { ...later, values: 3 }, 'text', undefined]) {
      await put(unknown);
      await expect(newer.openNewer(later.id, NOW)).rejects.toThrow(/。$/);
    }
  });
});
