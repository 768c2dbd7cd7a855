import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/lib/draft/types.js';
import type { OtherDraft } from '../../../../src/lib/validation/context.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { exampleDraft, issuesOf, TODAY } from '../../support/example.js';
import { exampleOf } from '../../support/examples.js';
import { testRules } from './rule-table.js';

testRules([
  {
    id: 'V1',
    says: 'error',
    at: 'office.corporateNumber',
    wrong: ['8000012050002', '7000012050020', '0000012050002', '1234567890123'],
    // The National Tax Agency, the Ministry of Finance, the Digital Agency, two companies.
    right: ['7000012050002', '8000012050001', '8000012010038', '1180301018771', '5010401067252'],
  },
  {
    id: 'V2',
    says: 'advice',
    at: 'office.companyName',
    wrong: ['ナックスシステム', '（株）ナックスシステム', '㈱ナックスシステム', 'ナックスシステム㈲', '(株)ナックス'],
    right: [
      'ナックスシステム株式会社',
      '有限会社ナックス',
      '合同会社ナックス',
      '一般社団法人ナックス',
      '青山信用金庫',
      '青山生命保険相互会社',
      'あおやま監査法人',
      '青山事業協同組合',
      '独立行政法人青山',
      '国立大学法人青山大学',
      '青山特定目的会社',
      '株式会社日本政策金融公庫',
      '青山市',
      'ナックス・リミテッド',
      'ナックス・エルエルシー',
    ],
  },
  { id: 'V2', says: 'advice', at: 'contact.companyName', wrong: ['（有）ナックス'], right: ['有限会社ナックス'] },
  {
    id: 'V2',
    says: 'advice',
    at: 'office.companyName',
    wrong: ['㈱青山商店'],
    right: ['青山商店'],
    where: { 'office.hasCorporateNumber': '無' },
  },
  { id: 'V6', says: 'advice', at: 'office.name', wrong: ['東京支店', '本社　'], right: ['本社'] },
  { id: 'V6', says: 'advice', at: 'headOffice.sameAsOffice', wrong: ['その他'], right: ['事業所に同じ'] },
  { id: 'V6', says: 'advice', at: 'billing.address.sameAsOffice', wrong: ['その他'], right: ['事業所に同じ'] },
]);

describe('V20: one application for each company', () => {
  const other = (more: Partial<OtherDraft> = {}): OtherDraft => ({
    id: 'another',
    title: '先月の下書き',
    procedure: 'new-application',
    corporateNumber: '',
    companyName: '',
    ...more,
  });
  const number = '7000012050002';
  const company = 'ナックスシステム株式会社';
  const draft = exampleDraft();
  it.each<[string, Draft, OtherDraft, string | undefined]>([
    [
      'the same corporate number',
      draft,
      other({ corporateNumber: number, companyName: '旧社名' }),
      'office.corporateNumber',
    ],
    ['the same name where the other has no number', draft, other({ companyName: company }), 'office.companyName'],
    [
      'the same name where this one has no number',
      exampleDraft({ 'office.hasCorporateNumber': '無' }),
      other({ companyName: company, corporateNumber: number }),
      'office.companyName',
    ],
    [
      'the contact’s name while the office has none',
      exampleDraft({ 'office.companyName': '', 'office.corporateNumber': '' }),
      other({ companyName: company }),
      'office.companyName',
    ],
    [
      'the same name with another number',
      draft,
      other({ companyName: company, corporateNumber: '8000012010038' }),
      undefined,
    ],
    ['another company', draft, other({ companyName: '青山商事株式会社' }), undefined],
    ['the draft itself', draft, other({ id: draft.id, corporateNumber: number }), undefined],
    ['another procedure', draft, other({ corporateNumber: number, procedure: 'password-reset' }), undefined],
    [
      'two drafts without company or number',
      exampleDraft({ 'office.companyName': '', 'contact.companyName': '', 'office.corporateNumber': '' }),
      other(),
      undefined,
    ],
  ])('%s', (_what, mine, theirs, path) => {
    const advice = issuesOf(mine, [theirs]).filter(({ rule }) => rule === 'V20');
    expect(advice.map((issue) => issue.path)).toEqual(path === undefined ? [] : [path]);
    for (const { severity, message } of advice) {
      expect(severity).toBe('advice');
      expect(message).toContain('「先月の下書き」');
    }
  });
});

describe('V20 in a procedure without that rule', () => {
  it('reports nothing, because a password reset may be applied for again', () => {
    const { procedure, draft } = exampleOf('password-reset');
    const other = {
      id: 'other',
      title: '前の初期化',
      procedure: procedure.id,
      corporateNumber: '',
      companyName: 'ナックスシステム株式会社',
    };
    expect(validate(procedure, draft, { today: TODAY, others: [other] })).toEqual([]);
  });
});

describe('V23', () => {
  it.each([
    ['ナックス株式会社', 'ナックス', true],
    ['ナックス株式会社', 'ナックスカブシキガイシャ', false],
    ['ナックス株式会社', 'ナックスカブシキカイシャ', false],
    ['合同会社ナックス', 'ナックスカブシキガイシャ', true],
    ['ナックス商事', 'ナックス', false],
    ['ナックス株式会社', '', false],
    ['', 'ナックスカブシキガイシャ', false],
    ['一般財団法人ナックス', 'ナックス', true],
    ['一般財団法人ナックス', 'イッパンザイダンホウジンナックス', false],
    // The reverse: only the reading has a form.
    ['ナックス商事', 'ナックスショウジカブシキガイシャ', true],
    ['ナックス商事', 'ナックスショウジユウゲンカイシャ', true],
    ['ナックス株式会社', 'ナックスゴウドウガイシャカブシキガイシャ', true],
    // V2 asks to write the form out.
    ['ナックス商事㈱', 'ナックスショウジカブシキガイシャ', false],
  ])('%s, %s: %s', (name, reading, advised) => {
    const draft = exampleDraft({ 'office.companyName': name, 'office.companyNameKana': reading });
    expect(issuesOf(draft).some(({ rule, path }) => rule === 'V23' && path === 'office.companyNameKana')).toBe(advised);
  });

  const suggested = (name: string, reading: string) =>
    issuesOf(exampleDraft({ 'office.companyName': name, 'office.companyNameKana': reading })).find(
      ({ rule }) => rule === 'V23',
    )?.suggestion;
  it('offers the missing reading on the side on which the name has the form', () => {
    const label = '「カブシキガイシャ」を足す';
    expect(suggested('ナックス株式会社', 'ナックス')).toEqual({ label, value: 'ナックスカブシキガイシャ' });
    expect(suggested('株式会社ナックス', 'ナックス')).toEqual({ label, value: 'カブシキガイシャナックス' });
    expect(suggested('ナックス株式会社東京', 'ナックストウキョウ')).toBeUndefined();
  });
  it('offers nothing where the name may be what is wrong', () => {
    expect(suggested('ナックス', 'ナックスカブシキガイシャ')).toBeUndefined();
  });
});
