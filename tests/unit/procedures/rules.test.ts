import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/lib/validation/validate.js';
import { exampleOf, spokenIn } from '../support/examples.js';
import { TODAY, type Changes } from '../support/example.js';

const onDate: Readonly<Record<string, string>> = {
  'password-reset': '日付を指定して登録を希望',
  'system-settings': '日付を指定して登録を希望',
  'certificate-reissue': '日付指定',
};
const dated = (id: string, day: string): Changes => ({ 'schedule.timing': onDate[id]!, 'schedule.date': day });

describe('T6: the day asked for', () => {
  it.each(['password-reset', 'system-settings'])('is never today or past: %s', (id) => {
    const speaks = (day: string) => spokenIn(id, 'schedule.date', dated(id, day));
    expect(speaks('20260410')).toEqual(['T6 error']);
    expect(speaks('20260409')).toEqual(['T6 error']);
    // A Saturday: NSS names no closed days here.
    for (const day of ['20260411', '20260413', '20270101']) expect(speaks(day)).toEqual([]);
    expect(spokenIn(id, 'schedule.date', dated(id, '20260413'), '20260413')).toEqual(['T6 error']);
  });

  it('may be today, a weekend or a holiday for a certificate, and not past', () => {
    const speaks = (day: string) => spokenIn('certificate-reissue', 'schedule.date', dated('certificate-reissue', day));
    for (const day of ['20260410', '20260412', '20260429']) expect(speaks(day)).toEqual([]);
    expect(speaks('20260409')).toEqual(['T6 error']);
  });

  it('is asked and checked only where a day is chosen (V19)', () => {
    const changes = { 'schedule.timing': '即時', 'schedule.date': '20200101' };
    expect(spokenIn('certificate-reissue', 'schedule.date', changes)).toEqual([]);
    expect(spokenIn('password-reset', 'schedule.date', { 'schedule.date': '' })).toEqual(['required error']);
    expect(spokenIn('password-reset', 'schedule.date', { 'schedule.date': '20260231' })).toEqual(['date8 error']);
  });
});

describe('codes', () => {
  it.each([
    ['target.userCode', '1anac', 'alnum error'],
    ['target.userCode', '1ANA', 'alnum error'],
    ['target.userCode', '１ANAC', 'C5 error'],
    ['target.ids[0]', 'a0a', 'alnum error'],
    ['result.receiptNumber', '1200001A', 'alnum error'],
  ])('%s refuses %s', (path, value, says) => {
    expect(spokenIn('password-reset', path, { [path]: value })).toEqual([says]);
  });

  it('take the receipt number that ends in C, and at least one ID is needed', () => {
    expect(spokenIn('password-reset', 'result.receiptNumber', { 'result.receiptNumber': '1200001C' })).toEqual([]);
    expect(spokenIn('password-reset', 'target.ids[0]', { 'target.ids': [] })).toEqual(['required error']);
  });
});

describe('the English names outside 利用者コード', () => {
  const at = (path: string, value: string | boolean) => spokenIn('system-settings', path, { [path]: value });

  it('keep their budgets (V7), the street number (V8), single spaces (V9) and capitals (C4)', () => {
    expect(at('naming.officeNameEn', 'H'.repeat(21))).toEqual(['V7 error']);
    expect(at('naming.officeNameEn', 'H'.repeat(20))).toEqual([]);
    expect(at('naming.addressEn.rest', `${'A'.repeat(37)}1`)).toEqual([]);
    expect(at('naming.addressEn.rest', `${'A'.repeat(38)}1`)).toEqual(['V7 error']);
    expect(at('naming.addressEn.rest', 'HORIKAWACHO')).toEqual(['V8 error']);
    expect(at('naming.addressEn.city', 'KAWASAKI  SHI')).toEqual(['V9 error']);
    expect(at('naming.companyNameEn', 'Naccs')).toEqual(['C4 error']);
  });

  it('warn of the tick that renames every office (V16)', () => {
    expect(at('naming.updateAllOffices', true)).toEqual(['V16 advice']);
  });
});

describe('V20: one application a company', () => {
  it('does not hold for what may be applied for again', () => {
    const { procedure, draft } = exampleOf('password-reset');
    const twin = {
      id: 'other',
      title: '前の初期化',
      procedure: procedure.id,
      corporateNumber: '',
      companyName: 'ナックスシステム株式会社',
    };
    expect(validate(procedure, draft, { today: TODAY, others: [twin] })).toEqual([]);
  });
});
