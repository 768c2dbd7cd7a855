import type { AnswerSheet, SheetLine } from '../../../../src/lib/sheet/types.js';
import type { PdfInput } from '../../../../src/lib/exports/pdf/index.js';
import type { Issue } from '../../../../src/lib/validation/types.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';

/** Characters that PDF libraries lose or confuse; the fonts here have all of them. */
export const HARD_LINE = '髙﨑𠮷德濵塚葛󠄀ﾃｽﾄＡＢＣ㈱①～〜−―・';
export const RARE = '𪚥';

export function issue(path: string, label: string, more: Partial<Issue> = {}): Issue {
  return {
    rule: 'V7',
    severity: 'error',
    path,
    screen: 'account',
    label,
    message: '全角で入力してください。',
    ...more,
  };
}

export function line(path: string, label: string, shown: string, more: Partial<SheetLine> = {}): SheetLine {
  return { path, label, shown, source: 'asked', issues: [], ...more };
}

/** A sheet of one section of one screen. */
export function sheetOf(lines: readonly SheetLine[], title = '名古屋営業所の新規申込'): AnswerSheet {
  return {
    procedure: { id: 'new-application', title: 'ＮＡＣＣＳ新規申込' },
    title,
    screens: [{ id: 'account', title: '申込者情報', sections: [{ id: 'contact', title: '申込担当者', lines }] }],
    issues: lines.flatMap(({ issues }) => issues),
  };
}

export function inputOf(sheet: AnswerSheet, more: Partial<PdfInput> = {}): PdfInput {
  return {
    sheet,
    complete: sheet.issues.every(({ severity }) => severity !== 'error'),
    draftId: '0192f7c4-6f0e-7c55-9d2e-5a4f0e6b8a11',
    createdOn: '2026-11-23 14:05',
    appVersion: '0.1.0',
    fingerprint: '3fa91c07',
    form: newApplication.form!,
    ...more,
  };
}

const CONTACT: SheetLine[] = [
  line('contact.companyName', '企業名（漢字）', 'ナックス商事株式会社'),
  line('contact.companyNameKana', '企業名（フリガナ）', 'ナックスショウジカブシキガイシャ'),
  line('contact.name.family', '姓', '髙﨑', { group: '氏名' }),
  line('contact.name.given', '名', '𠮷郎', { group: '氏名' }),
  line('contact.kana.family', '姓', 'タカサキ', { group: '氏名(フリガナ)' }),
  line('contact.kana.given', '名', 'ヨシロウ', { group: '氏名(フリガナ)' }),
  line('contact.department', '所属部課名', ''),
  line('contact.phone', '電話番号', '0312345678', {
    issues: [
      issue('contact.phone', '電話番号', {
        rule: 'C3',
        message: '市外局番と市内局番を確かめてください。',
        severity: 'advice',
      }),
    ],
  }),
  line('contact.email', 'メールアドレス', 'yoshiro.takasaki+naccs-application@customs-clearance.example.co.jp'),
  line('contact.address.city', '住所(市区町村)', '川崎市幸区'),
  line('contact.address.rest', '住所(その他)', '堀川町９９９　ナックスタワー１階', {
    issues: [
      issue('contact.address.rest', '住所(その他)', {
        message: '「－」の前後に空白があります。番地は「９９９－１」のように、空白を入れずに入力してください。',
      }),
    ],
  }),
  line('contact.kind', '申込種別', '新規', { source: 'fixed', note: 'この手続きでは「新規」に決まっています。' }),
];

/** About 110 lines on nine screens, as a real application has. */
export function fullSheet(): AnswerSheet {
  const titles = [
    'アカウント登録',
    '申込者情報',
    '事業所情報',
    '利用者コード',
    '端末',
    '利用計画',
    '請求先',
    '管理責任者',
    '確認',
  ];
  const screens = titles.map((title, index) => ({
    id: `screen${index}`,
    title,
    sections: [
      { id: 'first', title: '企業情報と担当者', lines: CONTACT.map((each) => at(each, index, title)) },
      {
        id: 'second',
        title: '連絡先の確認',
        lines: index % 4 === 0 ? [] : CONTACT.slice(8).map((each) => at(each, index + 20, title)),
      },
    ],
  }));
  const sheet = { ...sheetOf([]), screens };
  return {
    ...sheet,
    issues: screens.flatMap(({ sections }) => sections.flatMap(({ lines }) => lines.flatMap((each) => each.issues))),
  };
}

/** The line moved to another screen. */
function at(each: SheetLine, index: number, screen: string): SheetLine {
  const path = `s${index}.${each.path}`;
  return { ...each, path, issues: each.issues.map((found) => ({ ...found, path, screen })) };
}
