import { describe, expect, it } from 'vitest';
import { setValue } from '../../../src/lib/draft/set.js';
import { companyTitle, followCompany, isUnnamed } from '../../../src/lib/draft/title.js';
import type { Draft } from '../../../src/lib/draft/types.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, LATER } from '../support/example.js';

const COMPANY = 'contact.companyName';
const typed = (draft: Draft, ...names: string[]) =>
  names.reduce((next, name) => setValue(newApplication, next, COMPANY, name, LATER), draft);

describe('the title of a draft', () => {
  it('follows the company’s name letter by letter, and what the name becomes later', () => {
    const draft = typed(emptyDraft(), '甲', '甲社', '甲社東京');
    expect(draft.title).toBe('甲社東京');
    expect(typed(draft, '乙社').title).toBe('乙社');
  });

  it('is the procedure’s again once the name is cleared', () => {
    expect(typed(emptyDraft(), '甲社', '').title).toBe(newApplication.shortTitle);
  });

  it('stays as somebody gave it', () => {
    const named = { ...typed(emptyDraft(), '甲社'), title: '４月の分' };
    expect(typed(named, '乙社').title).toBe('４月の分');
    expect(typed({ ...emptyDraft(), title: '４月の分' }, '甲社').title).toBe('４月の分');
  });

  it.each([' 2', ' 14', ' 3行目'])('is nobody’s if it is the procedure’s with the number%s', (number) => {
    expect(typed({ ...emptyDraft(), title: newApplication.shortTitle + number }, '甲社').title).toBe('甲社');
  });

  it.each(['（控え）', ' 2月分', '2', ' 甲社'])('is somebody’s if it is the procedure’s with%s behind it', (rest) => {
    expect(isUnnamed(newApplication, { ...emptyDraft(), title: newApplication.shortTitle + rest })).toBe(false);
  });

  it('is not changed by any other answer', () => {
    expect(setValue(newApplication, emptyDraft(), 'office.phone', '0312345678', LATER).title).toBe('新規申込');
  });

  it('is changed by a step that is undone, as the name is', () => {
    const draft = typed(emptyDraft(), '甲社');
    const undone = followCompany(newApplication, draft, { ...draft, values: emptyDraft().values });
    expect(undone.title).toBe('新規申込');
  });
});

describe('companyTitle', () => {
  it.each(procedures.filter(({ company }) => company).map((procedure) => [procedure.id, procedure] as const))(
    '%s: the answer to any of its questions for the company, shortened',
    (_, procedure) => {
      for (const id of procedure.company!) {
        expect(companyTitle(procedure, { [id]: ` ${'あ'.repeat(120)}` })).toBe('あ'.repeat(100));
        expect(companyTitle(procedure, { [id]: [] })).toBe('');
      }
      expect(companyTitle(procedure, {})).toBe('');
    },
  );
});
