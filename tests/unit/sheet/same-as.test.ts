import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../../src/lib/definition/walk.js';
import { standInLines } from '../../../src/lib/sheet/same-as.js';
import { ruleContext } from '../../../src/lib/validation/context.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleDraft, TODAY, type Changes } from '../support/example.js';

const lines = (path: string, changes: Changes) =>
  standInLines(
    ruleContext(newApplication, exampleDraft(changes), { today: TODAY }),
    fieldAt(newApplication, path)!,
    path,
  );
const values = (path: string, changes: Changes) => lines(path, changes).map((line) => `${line.path}: ${line.shown}`);

const contact = [
  'contact.name.family: 混載',
  'contact.name.given: 一郎',
  'contact.kana.family: コンサイ',
  'contact.kana.given: イチロウ',
  'contact.department: ',
  'contact.title: ',
  'contact.phone: 0123456789',
  'contact.fax: 0123987650',
  'contact.email: konsai.ichiro@naccs.co.jp',
];
const asContact = { 'manager.source': '申込担当者と同じ' };
const asManager = { 'billing.contact.source': '管理責任者と同じ' };

describe('standInLines', () => {
  it('shows the office’s address for the head office', () => {
    expect(values('headOffice.sameAsOffice', {})).toEqual([
      'office.postalCode: 2120013',
      'office.address.prefecture: 神奈川県',
      'office.address.city: 川崎市幸区',
      'office.address.rest: 堀川町９９９　ナックスタワー１階',
      'office.address.kana: カナガワケンカワサキシサイワイクホリカワチョウ９９９　ナックスタワー１カイ',
      'office.phone: 0312345678',
      'office.fax: 0398765432',
    ]);
    expect(values('billing.address.sameAsOffice', {})).toHaveLength(5);
  });

  it('shows the contact for the manager', () => {
    expect(values('manager.source', asContact)).toEqual(contact);
  });

  it('follows the chain: billing as the manager, the manager as the contact', () => {
    expect(values('billing.contact.source', { ...asManager, ...asContact })).toEqual(contact);
  });

  it('ends the chain at a manager who is entered separately', () => {
    const shown = values('billing.contact.source', asManager);
    expect(shown[0]).toBe('manager.name.family: 保税');
    expect(shown.at(-1)).toBe('manager.email: Hozei.hanako@naccs.co.jp');
    expect(shown).toHaveLength(9);
  });

  it('names the source and the parts of the values, and asks for nothing', () => {
    expect(lines('manager.source', asContact)[0]).toEqual({
      path: 'contact.name.family',
      label: '姓',
      group: '氏名',
      shown: '混載',
      note: '申込担当者と同じ',
      source: 'same',
      issues: [],
    });
  });

  it('shows nothing for another choice, for none, and for a field that is no such choice', () => {
    expect(lines('manager.source', {})).toEqual([]);
    expect(lines('manager.source', { 'manager.source': '' })).toEqual([]);
    expect(lines('office.customs', {})).toEqual([]);
    expect(lines('office.phone', {})).toEqual([]);
  });

  it('V19: shows nothing that is hidden, when the manager’s own choice is still open', () => {
    expect(lines('billing.contact.source', { ...asManager, 'manager.source': '' })).toEqual([]);
  });

  it('hides no value of another type', () => {
    expect(values('manager.source', { ...asContact, 'contact.phone': { area: '03' } })).toContain(
      'contact.phone: {"area":"03"}',
    );
  });
});
