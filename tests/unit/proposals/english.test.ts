import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/lib/definition/path-of.js';
import { officeNames, responsibleNames, withLegalForm } from '../../../src/lib/proposals/english.js';
import { loadProposals } from '../../../src/lib/proposals/index.js';
import type { Answers } from '../../../src/lib/proposals/english.js';
import type { ProposalKind } from '../../../src/lib/definition/types.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';

const COMPANY = 'userCodes[0].naming.companyNameEn';
const OFFICE = 'userCodes[0].naming.officeNameEn';
const RESPONSIBLE = 'userCodes[0].naming.responsibleNameEn';
const reading = (values: Record<string, string>): Answers => ({
  procedure: newApplication,
  text: (path) => values[path] ?? '',
  textOf: (role) => values[pathOf(newApplication, role)!] ?? '',
});

describe('proposals for companyNameEn', () => {
  const of = (name: string, japanese = 'ナックス株式会社') =>
    withLegalForm(COMPANY, reading({ 'userCodes[0].naming.companyNameEn': name, 'office.companyName': japanese }));
  it('offers the legal forms of the Japanese one', () => {
    expect(of('NACCS')).toEqual(['NACCS CO.,LTD.', 'NACCS K.K.', 'NACCS INC.', 'NACCS CORPORATION']);
    expect(of('NACCS', 'ナックス合同会社')[0]).toBe('NACCS LLC');
  });
  it.each([
    'NACCS LIMITED',
    'NACCS CO.',
    'NACCS COMPANY LIMITED',
    'NACCS KK',
    'K.K. NACCS',
    'NACCS KABUSHIKI KAISHA',
    'NACCS PLC',
  ])('has nothing to add to %s', (name) => expect(of(name)).toEqual([]));
  it('offers capitals for a name that is still being typed', () => {
    expect(of('naccs system')[0]).toBe('NACCS SYSTEM CO.,LTD.');
    expect(of('TACO')[0]).toBe('TACO CO.,LTD.');
  });
  it('proposes nothing for a name with its form, an empty name, or a company of another kind', () => {
    expect(of('NACCS CO.,LTD.')).toEqual([]);
    expect(of('NACCS K.K.')).toEqual([]);
    expect(of('')).toEqual([]);
    expect(of('NACCS', '一般社団法人ナックス')).toEqual([]);
  });
});

describe('proposals for officeNameEn', () => {
  const of = (office: string, company = 'NACCS SYSTEM CO.,LTD.') =>
    officeNames(
      OFFICE,
      reading({ 'userCodes[0].naming.officeNameEn': office, 'userCodes[0].naming.companyNameEn': company }),
    );
  it('offers the usual names for an empty field', () => {
    expect(of('')).toEqual(['HEAD OFFICE', 'HONSHA', 'HQ']);
  });
  it('proposes only what fits if the line is too long, and nothing if it fits', () => {
    expect(of('HEAD OFFICE', 'A'.repeat(40))).toEqual(['HONSHA', 'HQ']);
    expect(of('HEAD OFFICE', 'A'.repeat(46))).toEqual(['HQ']);
    // Where none is short enough, the shortest still helps.
    expect(of('HEAD OFFICE', 'A'.repeat(48))).toEqual(['HQ']);
    expect(of('HQ', 'A'.repeat(48))).toEqual([]);
    expect(of('HEAD OFFICE')).toEqual([]);
  });
});

describe('proposals for responsibleNameEn', () => {
  const people = {
    'manager.source': 'その他',
    'manager.kana.family': 'ザイム',
    'manager.kana.given': 'タロウ',
    'contact.kana.family': 'コンサイ',
    'contact.kana.given': 'イチロウ',
  };
  it('writes the manager’s name short and in full', () => {
    expect(responsibleNames(RESPONSIBLE, reading(people))).toEqual(['T.ZAIMU', 'TARO ZAIMU']);
  });
  it('takes the contact where the manager is the same', () => {
    const same = { ...people, 'manager.source': '申込担当者と同じ' };
    expect(responsibleNames(RESPONSIBLE, reading(same))).toEqual(['I.KONSAI', 'ICHIRO KONSAI']);
  });
  it('offers both spellings where the reading does not tell a long vowel from a new word', () => {
    const inoue = { ...people, 'manager.kana.family': 'イノウエ' };
    expect(responsibleNames(RESPONSIBLE, reading(inoue))).toEqual(['T.INOUE', 'T.INOE', 'TARO INOUE', 'TARO INOE']);
  });
  it('proposes nothing if there is a name, or without readings', () => {
    const there = { ...people, 'userCodes[0].naming.responsibleNameEn': 'X' };
    expect(responsibleNames(RESPONSIBLE, reading(there))).toEqual([]);
    expect(responsibleNames(RESPONSIBLE, reading({}))).toEqual([]);
    expect(responsibleNames(RESPONSIBLE, reading({ ...people, 'manager.kana.family': '財務' }))).toEqual([]);
  });
});

describe('loadProposals', () => {
  it.each(['companyNameEn', 'officeNameEn', 'responsibleNameEn', 'customs'] as const satisfies readonly ProposalKind[])(
    'brings what makes the values for %s',
    async (kind) => {
      const make = await loadProposals(kind);
      expect(make(COMPANY, reading({}))).toEqual(expect.any(Array));
    },
  );
});
