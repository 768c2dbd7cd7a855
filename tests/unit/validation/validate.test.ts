import { describe, expect, it } from 'vitest';
import { itemAt } from '../../../src/lib/definition/walk.js';
import { getAt, setAt } from '../../../src/lib/draft/paths.js';
import type { Draft, Json } from '../../../src/lib/draft/types.js';
import { issuesByPath } from '../../../src/lib/validation/by-path.js';
import { used } from '../../../src/lib/validation/budgets.js';
import { ruleContext, type OtherDraft } from '../../../src/lib/validation/context.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, issuesOf, spokenAt, TODAY, type Changes } from '../support/example.js';

const context = (draft: Draft) => ruleContext(newApplication, draft, { today: TODAY });
const without = (draft: Draft, ...ids: string[]): Draft => ({
  ...draft,
  values: Object.fromEntries(Object.entries(draft.values).filter(([id]) => !ids.includes(id))),
});

describe('the manual’s own example', () => {
  it('has no open point at all on the day of its application', () => {
    expect(issuesOf(exampleDraft())).toEqual([]);
  });
});

/** Everything that can be typed wrong, typed wrong: one draft with as many messages as there can be. */
function worstDraft(conditions: Changes, typed: Json): Draft {
  const draft = emptyDraft({ ...conditions, 'manager.emergencyFax': [typed], 'userCodes[0].delegates': [typed] });
  const open = context(draft).placed.flatMap((item) =>
    'field' in item && !(item.path in conditions) && item.field.kind !== 'choice' ? [item.path] : [],
  );
  return { ...draft, values: open.reduce((values, path) => setAt(values, path, typed), draft.values) };
}
const others: Changes = {
  'headOffice.sameAsOffice': 'その他',
  'manager.source': 'その他',
  'office.hasCorporateNumber': '有',
  'billing.consolidated': '希望しない',
  'billing.address.sameAsOffice': 'その他',
  'billing.contact.source': 'その他',
  'billing.payment.method': '口座振替を希望する',
  'billing.payment.sameAccount': '希望する',
};
const spoiled = [
  '',
  'ａ',
  'a',
  '髙',
  '0',
  '20280101',
  ' ',
  'a'.repeat(300),
  '\u0000',
  '1\n',
  '火星',
  false,
  { a: 1 },
  [1],
];

describe('messages', () => {
  const all = spoiled.flatMap((typed) => issuesOf(worstDraft(others, typed)));

  it('cover the rules', () => {
    const rules = new Set(all.map(({ rule }) => rule));
    const typical = [
      'C1',
      'C2',
      'C3',
      'C4',
      'C5',
      'C6',
      'C7',
      'C8',
      'C9',
      'V3',
      'V7',
      'V8',
      'V9',
      'T1',
      'T2',
      'type',
      'required',
    ];
    for (const rule of typical) expect(rules).toContain(rule);
  });

  it('are whole sentences in polite Japanese, short, and say what to do', () => {
    for (const { message, label } of all) {
      expect(message).toMatch(/(です|ます|ません|ください)(（例: [^）]+）)?。$/);
      // What was typed may be quoted; the sentence around it is short.
      expect(message.replace(/「[^」]*」/g, '').length, message).toBeLessThanOrEqual(120);
      expect(message).not.toMatch(/undefined|null|NaN|\[object|エラー|不正|！/);
      expect(label).not.toBe('');
    }
  });

  it('carry the screen on which the field is answered', () => {
    const screens = new Map(newApplication.screens.map(({ id }, index) => [id, index]));
    for (const { screen } of all) expect([...screens.keys(), 'aside']).toContain(screen);
  });

  it('come in screen order', () => {
    for (const typed of spoiled) {
      const draft = worstDraft(others, typed);
      const order = new Map(context(draft).placed.map(({ path }, index) => [path, index]));
      const places = issuesOf(draft).map(({ path }) => order.get(path));
      expect(places).not.toContain(undefined);
      expect(places).toEqual([...places].sort((a, b) => a! - b!));
    }
  });

  it('speak of a part of a name with the name', () => {
    const [family, given] = issuesOf(exampleDraft({ 'contact.name.family': '', 'contact.name.given': 'a' }));
    expect(family).toMatchObject({ label: '氏名（姓）', message: '氏名（姓）を入力してください。', missing: true });
    expect(given).toMatchObject({ label: '氏名（名）', message: '全角で入力してください。「a」が半角です。' });
    expect(given).not.toHaveProperty('missing');
  });

  it.each<[string, Json, string]>([
    ['office.customs', '', '管轄税関を選んでください。'],
    ['terms.agreed', false, 'システム利用規程に同意するにチェックを付けてください。'],
    ['office.phone', '', '電話番号を入力してください。'],
  ])('say for a missing %s what is to be done', (path, value, message) => {
    expect(issuesOf(exampleDraft({ [path]: value }))).toMatchObject([{ path, message, missing: true }]);
  });

  it('stand at one place each: the contact on two screens speaks once', () => {
    const issues = issuesOf(exampleDraft({ 'contact.phone': '03-1234' }));
    expect(issues).toMatchObject([{ path: 'contact.phone', screen: 'account', rule: 'C3' }]);
  });
});

describe('V4: the list of emergency fax numbers', () => {
  const faxes = 'manager.emergencyFax';
  it('wants one, and says so where it can be entered', () => {
    for (const stored of [[], ['', ''], '', null] as Json[]) {
      expect(issuesOf(exampleDraft({ [faxes]: stored }))).toMatchObject([
        { rule: 'V4', path: `${faxes}[0]`, missing: true },
      ]);
    }
  });
  it('takes three, and speaks at the list about a fourth', () => {
    const three: Json[] = ['0312345678', '0312345679', '0312345670'];
    expect(issuesOf(exampleDraft({ [faxes]: three }))).toEqual([]);
    const four = issuesOf(exampleDraft({ [faxes]: [...three, '0312345671'] }));
    expect(four).toMatchObject([{ rule: 'V4', path: faxes, severity: 'error' }]);
    expect(four[0]?.message).toBe('緊急連絡用FAX番号は3つまでです。1つ減らしてください。');
    expect(issuesOf(exampleDraft({ [faxes]: [...three, ''] }))).toEqual([]);
  });
});

describe('V7: the budgets', () => {
  it('ask to shorten the office’s name, never the company’s', () => {
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
  it('count what is shown as running totals', () => {
    const { text } = context(exampleDraft());
    const { budgets = [] } = itemAt(newApplication, 'userCodes[0].naming.companyNameEn')!.section;
    expect(budgets.map((budget) => [budget.id, budget.limit, used(budget, 'userCodes[0].', text)])).toEqual([
      ['names', 48, 34],
      ['address', 72, 64],
    ]);
  });
});

describe('V15: whose billing', () => {
  const both = { 'billing.consolidated': '希望する', 'billing.consolidatedTo.officeCode': '1ABCDE' };
  const path = 'billing.consolidatedTo.billingCode';
  it('is left while neither code is there, wrong when both are', () => {
    const left = issuesOf(exampleDraft({ 'billing.consolidated': '希望する' })).filter(({ rule }) => rule === 'V15');
    expect(left).toMatchObject([{ path, missing: true }]);
    const [wrong] = issuesOf(exampleDraft({ ...both, [path]: '1234567' })).filter(({ rule }) => rule === 'V15');
    expect(wrong).toMatchObject({ path, severity: 'error' });
    expect(wrong).not.toHaveProperty('missing');
    expect(spokenAt(exampleDraft(both), path)).toEqual([]);
  });
});

describe('C6: characters outside JIS X 0208', () => {
  const advice = (path: string, value: string) =>
    issuesOf(exampleDraft({ [path]: value })).filter(({ rule }) => rule === 'C6');
  it('are named with their place and the usual substitute to take', () => {
    const [issue] = advice('contact.name.family', '青髙﨑');
    expect(issue?.message).toContain('「髙」（はしごだか、2文字目）「﨑」（たつさき、3文字目）');
    expect(issue?.suggestion).toEqual({ label: '「青高崎」に替える', value: '青高崎' });
  });
  it('may have no substitute', () => {
    const [issue] = advice('contact.name.family', '𪚥');
    expect(issue?.message).toContain('「𪚥」（1文字目）');
    expect(issue).not.toHaveProperty('suggestion');
  });
  it('are counted by character, not by code unit', () => {
    expect(advice('contact.name.given', '𠮷髙')[0]?.message).toContain('2文字目');
  });
  it('wait while the field is wrong anyway, but not for its length', () => {
    expect(advice('contact.name.family', '髙a')).toEqual([]);
    expect(advice('confirm.remarks', '髙'.repeat(241))).toHaveLength(1);
  });
});

describe('V19: what is not asked now is silent, and stays', () => {
  it.each<[string, Changes, string]>([
    ['a corporate number of a company that has none', { 'office.hasCorporateNumber': '無' }, 'office.corporateNumber'],
    ['a manager who is the contact', { 'manager.source': '申込担当者と同じ' }, 'manager.phone'],
    ['a head office in the same place', {}, 'headOffice.phone'],
    [
      'a bank for those who pay by direct debit',
      { 'billing.payment.method': '口座振替を希望する', 'billing.payment.sameAccount': '希望しない' },
      'billing.payment.bank',
    ],
    [
      'a payment with another office’s',
      {
        'billing.consolidated': '希望する',
        'billing.consolidatedTo.billingCode': '1234567',
        'billing.consolidatedTo.companyName': '青山',
        'billing.consolidatedTo.officeName': '本社',
      },
      'billing.payment.method',
    ],
    [
      'mail addresses of a section that is hidden',
      { 'billing.contact.source': '管理責任者と同じ' },
      'billing.contact.emails[0]',
    ],
  ])('%s', (_what, conditions, hidden) => {
    const draft = exampleDraft({ ...conditions, [hidden]: 'wrong' });
    expect(issuesOf(draft)).toEqual([]);
    expect(getAt(draft.values, hidden)).toBe('wrong');
    expect(context(draft).visible(hidden)).toBe(false);
    expect(context(draft).text(hidden)).toBe('');
  });

  it('a condition on a hidden field does not hold', () => {
    const draft = exampleDraft({
      'billing.payment.sameAccount': '希望する',
      'billing.payment.account.billingCode': 'x',
    });
    expect(context(draft).visible('billing.payment.account.billingCode')).toBe(false);
    expect(issuesOf(draft)).toEqual([]);
  });
});

describe('V20: one application a company', () => {
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

describe('T1: the day of application', () => {
  const undated = without(exampleDraft(), 'start.applicationDate');
  const on = (today: string) => validate(newApplication, undated, { today }).map(({ rule, path }) => `${rule} ${path}`);
  it('is today until it is set, and the start is checked anew each day', () => {
    expect(on('20260410')).toEqual([]);
    expect(on('20260413')).toEqual(['T1 start.desiredDate']);
  });
  it('is what the draft says when it says so, whatever the day', () => {
    const issues = validate(newApplication, exampleDraft(), { today: '20260501' });
    expect(issues).toMatchObject([{ rule: 'T1', path: 'start.applicationDate', severity: 'advice' }]);
  });
  it('names the earliest start', () => {
    const [issue] = issuesOf(exampleDraft({ 'start.desiredDate': '20260415' }));
    expect(issue?.message).toContain('2026年4月10日（金）に申し込むと、早くて2026年4月17日（金）から');
  });
  it('names what closes the day', () => {
    const [issue] = issuesOf(exampleDraft({ 'start.desiredDate': '20260504' }));
    expect(issue?.message).toContain('祝日（みどりの日）');
  });
  it('leaves an impossible day of application to the kind', () => {
    const issues = issuesOf(exampleDraft({ 'start.applicationDate': '20260231' }));
    expect(issues).toMatchObject([{ rule: 'date8', path: 'start.applicationDate' }]);
  });
});

describe('lists of records', () => {
  it('speak about an entry too many', () => {
    const entry = exampleDraft().values['userCodes'] as Json[];
    const issues = issuesOf(exampleDraft({ userCodes: [...entry, ...entry] }));
    expect(issues).toMatchObject([
      { rule: 'max', path: 'userCodes', message: '利用者コードは1つまでです。1つ減らしてください。' },
    ]);
  });
  it('check every entry', () => {
    const entry = exampleDraft().values['userCodes'] as object[];
    const second = { ...entry[0], idCount: '0', 'naming.addressEn.rest': 'X' } as Json;
    const issues = issuesOf(exampleDraft({ userCodes: [entry[0] as Json, second] }));
    expect(issues.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'max userCodes',
      'count userCodes[1].idCount',
      'V8 userCodes[1].naming.addressEn.rest',
    ]);
  });
});

describe('issuesByPath', () => {
  it('gathers the issues of each field in their order', () => {
    const issues = issuesOf(exampleDraft({ 'office.phone': '03', 'office.fax': 'a', 'contact.emailConfirm': 'b ' }));
    const map = issuesByPath(issues);
    expect([...map.keys()]).toEqual(['contact.emailConfirm', 'office.phone', 'office.fax']);
    expect([...map.values()].flat()).toEqual(issues);
    expect(map.get('contact.emailConfirm')?.map(({ rule }) => rule)).toEqual(['C8', 'C8']);
  });
});
