import { describe, expect, it } from 'vitest';
import type { Draft, Json } from '../../../src/lib/draft/types.js';
import { buildSheet } from '../../../src/lib/sheet/build.js';
import type { AnswerSheet, SheetLine } from '../../../src/lib/sheet/types.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, issuesOf, TODAY, type Changes } from '../support/example.js';

const sheetOf = (draft: Draft) => buildSheet(newApplication, draft, issuesOf(draft), TODAY);
const linesOf = (sheet: AnswerSheet): SheetLine[] =>
  sheet.screens.flatMap((screen) => screen.sections.flatMap(({ lines }) => [...lines]));
const section = (draft: Draft, id: string) =>
  sheetOf(draft)
    .screens.flatMap(({ sections }) => [...sections])
    .find((one) => one.id === id)?.lines ?? [];
const line = (draft: Draft, path: string, source: SheetLine['source'] = 'asked') =>
  linesOf(sheetOf(draft)).find((one) => one.path === path && one.source === source);
const pairs = (lines: readonly SheetLine[]) => lines.map(({ label, shown }) => `${label}: ${shown}`);

describe('the order', () => {
  it('is that of NSS, screen by screen, with the draft’s own notes last', () => {
    expect(sheetOf(emptyDraft()).screens.map(({ title }) => title)).toEqual([
      '仮アカウント申込',
      '申込担当者',
      '事業所・企業',
      '利用者コード',
      '論理端末・証明書',
      '料金プラン',
      '請求先',
      '申込内容の確認',
      '控え（NSSには入力しません）',
    ]);
  });

  it('is that of the sections, with the entries of a list after it', () => {
    const { screens } = sheetOf(exampleDraft());
    expect(screens.find(({ id }) => id === 'office')?.sections.map(({ id }) => id)).toEqual([
      ...['start', 'office', 'contractor', 'headOffice', 'manager', 'security', 'access'],
    ]);
    expect(screens.find(({ id }) => id === 'userCodes')?.sections.map(({ id }) => id)).toEqual([
      'userCodes[0].code',
      'userCodes[0].naming',
    ]);
  });

  it('of the manual’s own account screen', () => {
    expect(pairs(section(exampleDraft(), 'contact').slice(0, 12))).toEqual([
      '企業名: ナックスシステム株式会社',
      '企業名(フリガナ): ナックスシステムカブシキカイシャ',
      '姓: 混載',
      '名: 一郎',
      '姓: コンサイ',
      '名: イチロウ',
      '所属部課名: ',
      '役職名: ',
      '電話番号: 0123456789',
      'FAX番号: 0123987650',
      'E-mailアドレス 登録用: konsai.ichiro@naccs.co.jp',
      'E-mailアドレス 確認用: konsai.ichiro@naccs.co.jp',
    ]);
  });
});

describe('what is shown', () => {
  it.each<[string, Json, string]>([
    ['office.phone', '03-1２34 ', '03-1２34 '],
    ['start.desiredDate', '20260417', '20260417　2026年4月17日（金）'],
    ['start.desiredDate', '2026/4/17', '2026/4/17'],
    ['terminals.netNaccs', '2', '2台'],
    ['terms.agreed', true, 'チェックあり'],
    ['terms.agreed', false, 'チェックなし'],
    ['terms.agreed', null, 'チェックなし'],
    ['office.customs', '火星', '火星'],
    ['confirm.remarks', '一行目\n二行目', '一行目\n二行目'],
    ['confirm.remarks', '', ''],
  ])('of %s holding %j is %j', (path, value, shown) => {
    expect(line(exampleDraft({ [path]: value }), path)?.shown).toBe(shown);
  });

  it('names attachments with their size', () => {
    const files = [{ name: '見積書.pdf', size: 1500, sha256: 'a'.repeat(64) }];
    expect(line(exampleDraft({ 'confirm.attachments': files }), 'confirm.attachments')?.shown).toBe(
      '見積書.pdf（2 KB）',
    );
  });

  it('names the planned forms with the software that can file them, also one that is unknown', () => {
    const shown = line(exampleDraft({ 'forms.planned': ['no such form'] }), 'forms.planned')?.shown;
    expect(shown).toContain('no such form');
  });

  it('includes the day of application as it follows the calendar', () => {
    const { 'start.applicationDate': _, ...values } = exampleDraft().values;
    expect(line({ ...exampleDraft(), values }, 'start.applicationDate')?.shown).toBe('20260410　2026年4月10日（金）');
  });

  it.each<[string, Json]>([
    ['office.phone', { area: '03' }],
    ['contract.reason', ['a']],
    ['office.customs', { value: '東京' }],
    ['terms.agreed', 'true'],
    ['manager.emergencyFax', { first: '03' }],
    ['confirm.attachments', 'quote.pdf'],
    ['confirm.attachments', { name: 'quote.pdf' }],
    ['confirm.attachments', [null]],
    ['confirm.attachments', [{ name: 1 }]],
    ['forms.planned', { S0010: true }],
    ['userCodes', 'none'],
    ['userCodes', ['none']],
  ])('hides nothing of another shape: %s holding %j', (path, value) => {
    const draft = exampleDraft({ [path]: value });
    const lines = linesOf(sheetOf(draft)).filter((one) => one.path === path);
    expect(lines.map(({ shown }) => shown)).toContain(JSON.stringify(value));
    expect(lines.flatMap(({ issues }) => issues.map(({ severity }) => severity))).toEqual(['error']);
  });

  it('includes an entry of another type in its place', () => {
    const draft = exampleDraft({ 'manager.emergencyFax': ['0000000000', { a: 1 }] });
    expect(line(draft, 'manager.emergencyFax[1]')?.shown).toBe('{"a":1}');
  });
});

describe('lists', () => {
  const faxes = 'manager.emergencyFax';
  const labels = (changes: Changes) =>
    section(exampleDraft(changes), 'manager').filter(({ path }) => path.startsWith(faxes));

  it('number their entries', () => {
    expect(pairs(labels({ [faxes]: ['0312345678', '', '0312345670'] }))).toEqual([
      '緊急連絡用FAX番号1: 0312345678',
      '緊急連絡用FAX番号2: ',
      '緊急連絡用FAX番号3: 0312345670',
    ]);
  });

  it('show an empty first entry if one is required, with what is missing', () => {
    const lines = labels({ [faxes]: [] });
    expect(pairs(lines)).toEqual(['緊急連絡用FAX番号1: ']);
    expect(lines[0]?.issues).toMatchObject([{ rule: 'V4' }]);
  });

  it('show one line if nothing is required and nothing entered', () => {
    const lines = section(exampleDraft(), 'userCodes[0].code').filter(({ path }) => path.includes('delegates'));
    expect(lines).toEqual([
      { path: 'userCodes[0].delegates', label: '被委任者', shown: '', source: 'asked', issues: [] },
    ]);
  });

  it('report an entry too many after the entries', () => {
    const lines = labels({ [faxes]: ['0312345678', '0312345679', '0312345670', '0312345671'] });
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toMatchObject({ path: faxes, shown: '', issues: [{ rule: 'V4' }] });
  });

  it('show every entry of a list of records, also one too many', () => {
    const [entry] = exampleDraft().values['userCodes'] as Json[];
    const draft = exampleDraft({ userCodes: [entry!, { ...(entry as object), idCount: '7' } as Json] });
    expect(line(draft, 'userCodes[1].idCount')?.shown).toBe('7個');
    expect(section(draft, 'userCodes')).toMatchObject([{ path: 'userCodes', issues: [{ rule: 'max' }] }]);
  });
});

describe('fixed answers and answers of another field', () => {
  it('have a reason, each once', () => {
    const fixed = line(exampleDraft(), 'plan.netNaccs', 'fixed');
    expect(fixed).toMatchObject({ shown: '従量のみ', note: expect.stringContaining('5,000円') });
    expect(line(exampleDraft(), 'userCodes[0].singleSignOn', 'fixed')?.note).toBe('業種が一つなので要りません。');
  });

  it('V13: show a file’s different value, with the issue', () => {
    const fixed = line(exampleDraft({ 'plan.netNaccs': '基本+従量' }), 'plan.netNaccs', 'fixed');
    expect(fixed).toMatchObject({ shown: '基本+従量', issues: [{ rule: 'V13' }] });
  });

  it('stand on the second screen as the same, without a second message', () => {
    const draft = exampleDraft({ 'contact.phone': '03-1' });
    expect(line(draft, 'contact.phone')?.issues).toMatchObject([{ rule: 'C3' }]);
    const again = line(draft, 'contact.phone', 'same');
    expect(again).toMatchObject({ shown: '03-1', note: '「仮アカウント申込」と同じ', issues: [] });
  });

  it('join the office’s address where NSS shows it beside the English one', () => {
    const shown = section(exampleDraft(), 'userCodes[0].naming').filter(({ path }) => path === '');
    expect(pairs(shown)).toEqual([
      '企業名(和): ナックスシステム株式会社',
      '事業所名(和): 本社',
      '事業所所在地(和): 神奈川県川崎市幸区堀川町９９９　ナックスタワー１階',
    ]);
  });
});

describe('hidden answers', () => {
  it('V19: are absent, whatever is stored', () => {
    const draft = exampleDraft({
      'office.hasCorporateNumber': '無',
      'manager.source': '申込担当者と同じ',
      'billing.consolidated': '希望する',
      'headOffice.phone': 'wrong',
    });
    const paths = linesOf(sheetOf(draft)).map(({ path }) => path);
    expect(paths).not.toContain('office.corporateNumber');
    expect(paths).not.toContain('headOffice.phone');
    expect(paths.filter((path) => path.startsWith('manager.'))).toEqual([
      'manager.source',
      'manager.emergencyFax[0]',
      'manager.securityConfirmed',
    ]);
    expect(paths.some((path) => path.startsWith('billing.payment'))).toBe(false);
    expect(
      sheetOf(draft)
        .screens.find(({ id }) => id === 'billing')
        ?.sections.map(({ id }) => id),
    ).toEqual(['consolidated']);
  });
});

describe('open points', () => {
  it.each<[string, Draft]>([
    ['a new draft', emptyDraft()],
    ['the example', exampleDraft()],
    [
      'a draft with points of every sort',
      exampleDraft({
        'contact.phone': 'x',
        'contract.reason': '短い',
        userCodes: 'x',
        'forms.planned': [''],
        'manager.emergencyFax': ['1', '2', '3', '4'],
      }),
    ],
  ])('of %s stand at one line each, all of them, in their order', (_what, draft) => {
    const sheet = sheetOf(draft);
    const standing = linesOf(sheet).flatMap(({ issues }) => [...issues]);
    expect(new Set(standing)).toEqual(new Set(sheet.issues));
    expect(standing).toHaveLength(sheet.issues.length);
    for (const one of linesOf(sheet)) for (const issue of one.issues) expect(issue.path).toBe(one.path);
  });

  it('are those given: the sheet checks nothing itself', () => {
    expect(buildSheet(newApplication, emptyDraft(), [], TODAY).issues).toEqual([]);
  });

  it('carry procedure and title', () => {
    expect(sheetOf(exampleDraft())).toMatchObject({
      procedure: { id: 'new-application', title: '新規申込（外為法関連業務利用）' },
      title: '手引きの例',
    });
  });
});
