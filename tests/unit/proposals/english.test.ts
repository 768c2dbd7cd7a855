import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/lib/definition/path-of.js';
import { proposalsFor } from '../../../src/lib/proposals/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';

const COMPANY = 'userCodes[0].naming.companyNameEn';
const OFFICE = 'userCodes[0].naming.officeNameEn';
const RESPONSIBLE = 'userCodes[0].naming.responsibleNameEn';
const reading = (values: Record<string, string>): Parameters<typeof proposalsFor>[2] => ({
  procedure: newApplication,
  text: (path) => values[path] ?? '',
  textOf: (role) => values[pathOf(newApplication, role)!] ?? '',
});

describe('proposalsFor companyNameEn', () => {
  const of = (name: string, japanese = 'ナックス株式会社') =>
    proposalsFor(
      'companyNameEn',
      COMPANY,
      reading({ 'userCodes[0].naming.companyNameEn': name, 'office.companyName': japanese }),
    );
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

describe('proposalsFor officeNameEn', () => {
  const of = (office: string, company = 'NACCS SYSTEM CO.,LTD.') =>
    proposalsFor(
      'officeNameEn',
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

describe('proposalsFor responsibleNameEn', () => {
  const people = {
    'manager.source': 'その他',
    'manager.kana.family': 'ザイム',
    'manager.kana.given': 'タロウ',
    'contact.kana.family': 'コンサイ',
    'contact.kana.given': 'イチロウ',
  };
  it('writes the manager’s name short and in full', () => {
    expect(proposalsFor('responsibleNameEn', RESPONSIBLE, reading(people))).toEqual(['T.ZAIMU', 'TARO ZAIMU']);
  });
  it('takes the contact where the manager is the same', () => {
    const same = { ...people, 'manager.source': '申込担当者と同じ' };
    expect(proposalsFor('responsibleNameEn', RESPONSIBLE, reading(same))).toEqual(['I.KONSAI', 'ICHIRO KONSAI']);
  });
  it('offers both spellings where the reading does not tell a long vowel from a new word', () => {
    const inoue = { ...people, 'manager.kana.family': 'イノウエ' };
    expect(proposalsFor('responsibleNameEn', RESPONSIBLE, reading(inoue))).toEqual([
      'T.INOUE',
      'T.INOE',
      'TARO INOUE',
      'TARO INOE',
    ]);
  });
  it('proposes nothing if there is a name, or without readings', () => {
    const there = { ...people, 'userCodes[0].naming.responsibleNameEn': 'X' };
    expect(proposalsFor('responsibleNameEn', RESPONSIBLE, reading(there))).toEqual([]);
    expect(proposalsFor('responsibleNameEn', RESPONSIBLE, reading({}))).toEqual([]);
    expect(
      proposalsFor('responsibleNameEn', RESPONSIBLE, reading({ ...people, 'manager.kana.family': '財務' })),
    ).toEqual([]);
  });
});
