import { describe, expect, it } from 'vitest';
import { getAt, setAt } from '../../../src/lib/draft/paths.js';
import type { Draft, Json } from '../../../src/lib/draft/types.js';
import { issuesByPath } from '../../../src/lib/validation/by-path.js';
import { ruleContext } from '../../../src/lib/validation/context.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, issuesOf, TODAY, type Changes } from '../support/example.js';

const context = (draft: Draft) => ruleContext(newApplication, draft, { today: TODAY });

describe('the manual’s own example', () => {
  it('has no issues on the day of its application', () => {
    expect(issuesOf(exampleDraft())).toEqual([]);
  });
});

/** A draft in which every typed field has the same wrong text, to get as many messages as possible. */
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
      // Messages may quote what was typed; the sentence around it is short.
      expect(message.replace(/「[^」]*」/g, '').length, message).toBeLessThanOrEqual(120);
      expect(message).not.toMatch(/undefined|null|NaN|\[object|エラー|不正|！/);
      expect(label).not.toBe('');
    }
  });

  it('have the screen on which the field is answered', () => {
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

  it('include the name’s group for a part of a name', () => {
    const [family, given] = issuesOf(exampleDraft({ 'contact.name.family': '', 'contact.name.given': 'a' }));
    expect(family).toMatchObject({ label: '氏名（姓）', message: '氏名（姓）を入力してください。', missing: true });
    expect(given).toMatchObject({ label: '氏名（名）', message: '全角で入力してください。「a」が半角です。' });
    expect(given).not.toHaveProperty('missing');
  });

  it.each<[string, Json, string]>([
    ['office.customs', '', '管轄税関を選んでください。'],
    ['terms.agreed', false, 'システム利用規程に同意するにチェックを付けてください。'],
    ['office.phone', '', '電話番号を入力してください。'],
  ])('say what to do about a missing %s', (path, value, message) => {
    expect(issuesOf(exampleDraft({ [path]: value }))).toMatchObject([{ path, message, missing: true }]);
  });

  it('occur once each: the contact on two screens is reported once', () => {
    const issues = issuesOf(exampleDraft({ 'contact.phone': '03-1234' }));
    expect(issues).toMatchObject([{ path: 'contact.phone', screen: 'account', rule: 'C3' }]);
  });
});

describe('V4: the list of emergency fax numbers', () => {
  const faxes = 'manager.emergencyFax';
  it('requires one, and reports it where it can be entered', () => {
    for (const stored of [[], ['', ''], '', null] as Json[]) {
      expect(issuesOf(exampleDraft({ [faxes]: stored }))).toMatchObject([
        { rule: 'V4', path: `${faxes}[0]`, missing: true },
      ]);
    }
  });
  it('accepts three, and reports a fourth at the list', () => {
    const three: Json[] = ['0312345678', '0312345679', '0312345670'];
    expect(issuesOf(exampleDraft({ [faxes]: three }))).toEqual([]);
    const four = issuesOf(exampleDraft({ [faxes]: [...three, '0312345671'] }));
    expect(four).toMatchObject([{ rule: 'V4', path: faxes, severity: 'error' }]);
    expect(four[0]?.message).toBe('緊急連絡用FAX番号は3件までです。1件減らしてください。');
    expect(issuesOf(exampleDraft({ [faxes]: [...three, ''] }))).toEqual([]);
  });
});

describe('V19: hidden answers have no messages, and stay stored', () => {
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

describe('lists of records', () => {
  it('report an entry too many', () => {
    const entry = exampleDraft().values['userCodes'] as Json[];
    const issues = issuesOf(exampleDraft({ userCodes: [...entry, ...entry] }));
    expect(issues).toMatchObject([
      { rule: 'max', path: 'userCodes', message: '利用者コードは1件までです。1件減らしてください。' },
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
  it('groups the issues of each field in their order', () => {
    const issues = issuesOf(exampleDraft({ 'office.phone': '03', 'office.fax': 'a', 'contact.emailConfirm': 'b ' }));
    const map = issuesByPath(issues);
    expect([...map.keys()]).toEqual(['contact.emailConfirm', 'office.phone', 'office.fax']);
    expect([...map.values()].flat()).toEqual(issues);
    expect(map.get('contact.emailConfirm')?.map(({ rule }) => rule)).toEqual(['C8', 'C8']);
  });
});
