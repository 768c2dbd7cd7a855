import { describe, expect, it } from 'vitest';
import { buildSheet } from '../../../src/lib/sheet/build.js';
import { describeChanges } from '../../../src/lib/sheet/describe-changes.js';
import { differencesBetween } from '../../../src/lib/sheet/differences.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, TODAY, type Changes } from '../support/example.js';

const at = (section: string, ...labels: string[]) => labels.map((label) => ({ section, label }));

describe('describeChanges', () => {
  it('names a single answer with its section', () => {
    expect(describeChanges(at('申込担当者に関する項目', '役職名'))).toBe('申込担当者の「役職名」');
  });

  it('counts several answers of a section', () => {
    expect(describeChanges(at('請求先に関する項目', '氏名 姓', '氏名 名', '電話番号'))).toBe('請求先の3項目');
  });

  it('names up to three sections, in order', () => {
    const two = [...at('申込担当者に関する項目', '役職名'), ...at('請求先に関する項目', '電話番号', 'FAX番号')];
    expect(describeChanges(two)).toBe('申込担当者の「役職名」、請求先の2項目');
  });

  it('takes the first answer for the rest where more sections have changed', () => {
    const many = ['申込担当者', '事業所', '契約者', '請求先'].flatMap((name) => at(name, '企業名', '電話番号'));
    expect(describeChanges(many)).toBe('「企業名」ほか7項目');
  });

  it('says nothing where nothing has changed', () => {
    expect(describeChanges([])).toBe('');
  });
});

describe('with the sheets of two drafts', () => {
  const sheet = (draft: ReturnType<typeof emptyDraft>) => buildSheet(newApplication, draft, [], TODAY);
  const said = (before: Changes, after: Changes) =>
    describeChanges(differencesBetween(sheet(exampleDraft(before)), sheet(exampleDraft(after))));
  it('speaks of the sections as the pages do', () => {
    expect(said({}, { 'contact.title': '部長' })).toBe('申込担当者の「役職名」');
    expect(said({}, { 'billing.contact.phone': '0311111111', 'billing.contact.fax': '0322222222' })).toMatch(
      /の2項目$/,
    );
  });
  it('stays short between an empty draft and a complete one', () => {
    const words = describeChanges(differencesBetween(sheet(emptyDraft()), sheet(exampleDraft())));
    expect(words).toMatch(/^「システム利用規程に同意する」ほか\d+項目$/);
  });
});
