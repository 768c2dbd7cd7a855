import { describe, expect, it } from 'vitest';
import { setValue } from '../../../../src/lib/draft/set.js';
import type { Json } from '../../../../src/lib/draft/types.js';
import { changedAnswers } from '../../../../src/lib/features/review/changed-answers.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, NOW, TODAY, type Changes } from '../../support/example.js';

/** The paths that count as changed after answers of a draft were set one after another. */
function changed(before: Changes, after: Readonly<Record<string, Json>>, proposed: Record<string, string> = {}) {
  const old = exampleDraft(before);
  let draft = old;
  for (const [path, value] of Object.entries(after)) draft = setValue(newApplication, draft, path, value, NOW);
  return changedAnswers({ procedure: newApplication, draft, today: TODAY, proposed }, old.values).map(
    ({ path }) => path,
  );
}

describe('the answers that a person has changed', () => {
  it('are those with another content', () => {
    expect(changed({}, { 'office.phone': '0311112222' })).toEqual(['office.phone']);
    expect(changed({}, { 'office.phone': '' })).toEqual(['office.phone']);
  });

  it('are not those that only were given the form that NSS takes', () => {
    expect(changed({ 'office.phone': '０３-1111-2222' }, { 'office.phone': '0311112222' })).toEqual([]);
    expect(changed({ 'office.phone': '０３-1111-2222' }, { 'office.phone': '0311112223' })).toEqual(['office.phone']);
  });

  it('are not those of a list whose entries were put into that form', () => {
    const fax = 'manager.emergencyFax';
    expect(changed({ [fax]: ['03-1111-2222'] }, { [`${fax}[0]`]: '0311112222' })).toEqual([]);
    expect(changed({ [fax]: ['03-1111-2222'] }, { [`${fax}[0]`]: '0399999999' })).not.toEqual([]);
  });

  it('are not proposals that nobody has confirmed, nor copies of another answer', () => {
    const kana = { 'contact.companyNameKana': 'ベツノカイシャ' };
    expect(changed({}, kana)).toEqual(['contact.companyNameKana']);
    expect(changed({}, kana, kana)).toEqual([]);
    expect(changed({}, { 'office.companyNameKana': 'ベツノカイシャ' })).toEqual(['office.companyNameKana']);
  });
});
