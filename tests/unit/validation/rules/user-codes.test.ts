import { describe, expect, it } from 'vitest';
import { itemAt } from '../../../../src/lib/definition/walk.js';
import type { Draft } from '../../../../src/lib/draft/types.js';
import { used } from '../../../../src/lib/validation/budgets.js';
import { ruleContext } from '../../../../src/lib/validation/context.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, issuesOf, TODAY } from '../../support/example.js';
import { spokenIn } from '../../support/examples.js';
import { testRules } from './rule-table.js';

const name = 'userCodes[0].naming';
const context = (draft: Draft) => ruleContext(newApplication, draft, { today: TODAY });

testRules([
  // NACCS SYSTEM CO.,LTD. and H.HOZEI take 28 of 48, KANAGAWA KEN and KAWASAKI SHI SAIWAI KU 34 of 72.
  {
    id: 'V7',
    says: 'error',
    at: `${name}.officeNameEn`,
    wrong: ['A'.repeat(21), 'A'.repeat(100)],
    right: ['A'.repeat(20), 'HONSHA'],
  },
  { id: 'V7', says: 'error', at: `${name}.addressEn.rest`, wrong: ['9'.repeat(39)], right: ['9'.repeat(38)] },
  {
    id: 'V8',
    says: 'error',
    at: `${name}.addressEn.rest`,
    wrong: [
      ...['HORIKAWACHO', 'NACCS TOWER', 'MUBANCHI', 'HORIKAWACHO NACCS TOWER 1F', 'NACCS TOWER B1F', '2ND FLOOR'],
      ...['NACCS TOWER ROOM 501', 'NACCS BLDG.3-KAI RM.302', 'NACCS HEIGHTS #201'],
    ],
    right: ['HORIKAWACHO 999', '999'],
  },
  {
    id: 'V8',
    says: 'error',
    at: `${name}.addressEn.rest`,
    wrong: [],
    right: ['OKINOTORISHIMA'],
    where: { 'office.address.rest': '沖ノ鳥島無番地' },
  },
  { id: 'V22', says: 'advice', at: 'userCodes[0].shared', wrong: ['する'], right: ['しない', ''] },
  {
    id: 'V8',
    says: 'advice',
    at: `${name}.addressEn.rest`,
    wrong: ['HORIKAWACHO 99', 'HORIKAWACHO 999-2', '1000', '12 NACCS TOWER 1F'],
    right: ['HORIKAWACHO 999', '999 NACCS TOWER 1F', '1F 0999'],
  },
  {
    id: 'V8',
    says: 'advice',
    at: `${name}.addressEn.rest`,
    wrong: ['12-4-5', '13-3-20', '2-12'],
    right: ['12-3-20', '12-CHOME 3-20', '3'],
    where: { 'office.address.rest': '八丁堀十二丁目三番２０号' },
  },
  {
    id: 'V8',
    says: 'advice',
    at: `${name}.addressEn.rest`,
    wrong: ['1-3-1', '1-3', '3-11 NACCS TOWER 2F'],
    right: ['1-3-11', '1-3-11 NACCS TOWER 2F', '11-3 1-CHOME'],
    where: { 'office.address.rest': '大手町１－３－１１　ナックスタワー２階' },
  },
  {
    id: 'V8',
    says: 'advice',
    at: `${name}.addressEn.rest`,
    wrong: ['10-30-29'],
    right: ['20-10', '21'],
    where: { 'office.address.rest': '二十番町十丁目二十一' },
  },
  { id: 'V11', says: 'advice', at: 'userCodes[0].idCount', wrong: ['2', '10'], right: ['1'] },
  {
    id: 'V11',
    says: 'error',
    at: 'userCodes[0].idCount',
    wrong: ['1', '3', '4'],
    right: ['2'],
    where: { 'userCodes[0].delegates': ['専務取締役', ''] },
  },
  {
    id: 'V11',
    says: 'error',
    at: 'userCodes[0].idCount',
    wrong: ['1', '3'],
    right: ['4'],
    where: { 'userCodes[0].delegates': ['第一事業部長', '第二事業部長', '第三事業部長'] },
  },
  { id: 'V16', says: 'advice', at: `${name}.updateAllOffices`, wrong: [true], right: [false] },
]);

describe('V7: the budgets', () => {
  it('advise to shorten the office’s name, never the company’s', () => {
    const path = 'userCodes[0].naming.companyNameEn';
    const [issue, ...rest] = issuesOf(exampleDraft({ [path]: 'N'.repeat(50) }));
    expect(rest).toEqual([]);
    // 50 + HONSHA 6 + H.HOZEI 7 = 63, 15 more than 48.
    expect(issue).toMatchObject({ rule: 'V7', path: 'userCodes[0].naming.officeNameEn' });
    expect(issue?.message).toContain('63文字');
    expect(issue?.message).toContain('事業所名(英)を HQ のように');
    expect(issue?.message).toContain('企業名(英)は省略できません');
    const [near] = issuesOf(exampleDraft({ [path]: 'N'.repeat(38) }));
    expect(near?.message).toContain('事業所名(英)を3文字以上短く');
  });
  it('count what the page shows as running totals', () => {
    const { text } = context(exampleDraft());
    const { budgets = [] } = itemAt(newApplication, 'userCodes[0].naming.companyNameEn')!.section;
    expect(budgets.map((budget) => [budget.id, budget.limit, used(budget, 'userCodes[0].', text)])).toEqual([
      ['names', 48, 34],
      ['address', 72, 64],
    ]);
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

  it('warn about the checkbox that renames every office (V16)', () => {
    expect(at('naming.updateAllOffices', true)).toEqual(['V16 advice']);
  });
});

describe('V7: a company name that leaves no room', () => {
  const long = { [`${name}.companyNameEn`]: 'A'.repeat(46), [`${name}.responsibleNameEn`]: 'T.ZAIMU' };
  const spoken = (office: string) =>
    issuesOf(exampleDraft({ ...long, [`${name}.officeNameEn`]: office })).find(({ rule }) => rule === 'V7');
  it('is an error as long as the office name can be shortened', () => {
    expect(spoken('HONSHA')).toMatchObject({ severity: 'error' });
    expect(spoken('HONSHA')?.message).toContain('HQ のように');
  });
  it('is advice to ask the Center once it cannot, so that the draft can be final', () => {
    expect(spoken('HQ')).toMatchObject({ severity: 'advice' });
    expect(spoken('HQ')?.message).toContain('NACCSセンターに相談');
    expect(spoken('HQ')?.message).not.toContain('HQ のように');
  });
});

describe('V11', () => {
  const suggested = (count: string, delegates: readonly string[]) =>
    issuesOf(exampleDraft({ 'userCodes[0].idCount': count, 'userCodes[0].delegates': delegates })).find(
      ({ rule }) => rule === 'V11',
    )?.suggestion?.value;
  it('offers the number that the list makes; entries without a name are nobody', () => {
    expect(suggested('1', ['南楠　次郎', ''])).toBe('2');
    expect(suggested('2', ['南楠　次郎', ''])).toBeUndefined();
    expect(suggested('4', [''])).toBe('1');
  });
});
