import { describe, expect, it } from 'vitest';
import { pageGroups } from '../../../../src/lib/features/editor/draft-pages.js';
import { sectionsOn } from '../../../../src/lib/features/editor/sections-on.js';
import { DraftSession } from '../../../../src/lib/session/draft-session.svelte.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { procedures } from '../../../../src/procedures/index.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, type Changes } from '../../support/example.js';

const screenOf = (id: string) => newApplication.screens.find((screen) => screen.id === id)!;
function idsOn(id: string, changes: Changes = {}) {
  const session = new DraftSession(newApplication, exampleDraft(changes), validate);
  return sectionsOn(session, screenOf(id)).map((section) => section.id);
}

describe('the pages of a draft', () => {
  it.each(procedures)('stand in groups, each once, with names that no part of a screen has: $id', (procedure) => {
    const groups = pageGroups(procedure, 'a');
    expect(groups.map(({ title }) => title)).toEqual(['入力', '確かめる', 'NSSへ写す', '申込み後', 'その他']);
    const pages = groups.flatMap((group) => group.pages);
    expect(new Set(pages.map(({ href }) => href)).size).toBe(pages.length);
    const parts = procedure.screens.flatMap(({ sections }) => sections.map(({ title }) => title));
    expect(pages.map(({ name }) => name).filter((name) => parts.includes(name))).toEqual([]);
  });

  it('have words around a name that could be mistaken, which stays the link’s own', () => {
    const written = pageGroups(newApplication, 'a').flatMap(({ pages }) =>
      pages.flatMap(({ name, around }) => (around ? around.join(name) : [])),
    );
    expect(written).toEqual(['備考・添付（NSS「申込内容の確認」）', 'NSSへ写す（転記）']);
  });
});

describe('the parts of a screen', () => {
  it('are its sections that are asked for at present', () => {
    expect(idsOn('office')).toEqual(screenOf('office').sections.map(({ id }) => `section-${id}`));
    const all = idsOn('billing', { 'billing.consolidated': '希望しない', 'billing.address.sameAsOffice': 'その他' });
    expect(idsOn('billing', { 'billing.consolidated': '希望する' }).length).toBeLessThan(all.length);
  });

  it('are those of each entry, where a screen is a list of records', () => {
    expect(idsOn('userCodes')).toEqual(['section-userCodes[0].code', 'section-userCodes[0].naming']);
  });
});
