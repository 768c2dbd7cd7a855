import type { Procedure } from '../../../../src/lib/definition/types.js';
import type { PdfInput } from '../../../../src/lib/exports/pdf/types.js';
import type { Draft } from '../../../../src/lib/draft/types.js';
import { buildSheet } from '../../../../src/lib/sheet/build.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, issuesOf, TODAY } from '../../support/example.js';
import type { Changes } from '../../support/example.js';
import { inputOf } from './sheets.js';

export const STAMP = { createdOn: '2026-04-06 09:00', appVersion: '0.1.0' } as const;

/** A draft of the real procedure as the PDF's input. */
export function inputOfDraft(draft: Draft, more: Partial<PdfInput> = {}): PdfInput {
  return inputOf(buildSheet(newApplication, draft, issuesOf(draft), TODAY), more);
}

/** 240 characters without a place to break the line. */
export const UNBREAKABLE = 'ー'.repeat(240);

const fullDigits = (n: number) => String(n).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '');
const emails = (count: number) =>
  Array.from({ length: count }, (_, index) => `yoshiro.takasaki+naccs-${index}@customs-clearance.example.co.jp`);

/** The longest values that the procedure accepts, and characters that few fonts have. */
export const LONG: Changes = {
  'office.companyName': '髙﨑𠮷德濵塚葛ホールディングス株式会社',
  'office.address.rest': '堀川町９９９番地の１２３　ナックスタワー東館１階　国際物流本部　通関業務統括室内',
  'contract.reason': UNBREAKABLE,
  'confirm.remarks': UNBREAKABLE,
  'manager.emergencyFax': ['0312345678', '0312345679', '0312345670'],
  'billing.contact.emails': emails(5),
  'userCodes[0].delegates': Array.from({ length: 20 }, (_, index) => `第${fullDigits(index + 1)}事業部長　南楠　次郎`),
  'userCodes[0].idCount': '21',
  'forms.planned': ['100', '150', '添付書類等追加申請書'],
};

export const TIMELINE = [
  { day: '20260406', time: '10:30', title: '仮ログインIDの発行', note: 'この時から48時間以内に申込みを終えます。' },
  { day: '20260408', time: '10:30', title: '申込みの期限', note: 'NSSで一時保存していても、期限は延びません。' },
  { day: '20260417', title: '利用開始希望日', note: '申込みの日から5営業日目以降の営業日です。' },
] as const;

export const emptyInput = (): PdfInput => inputOfDraft(emptyDraft());
export const exampleInput = (): PdfInput => inputOfDraft(exampleDraft());
export const longInput = (): PdfInput => inputOfDraft(exampleDraft(LONG), { timeline: TIMELINE });

/** A procedure with one screen, for tests that do not depend on a real one. */
export const SMALL: Procedure = {
  id: 'small',
  title: '小さな手続き',
  shortTitle: '小',
  summary: '',
  screens: [
    {
      id: 'only',
      title: '申込み',
      intro: '一つだけの画面です。',
      nssEnd: 'unknown',
      sections: [
        {
          id: 'who',
          title: '会社に関する項目',
          note: '書く前に読むことです。',
          items: [
            {
              id: 'name',
              label: '会社名',
              kind: 'full',
              need: 'required',
              disclosure: 'setting',
              example: 'ナックス商事株式会社',
            },
            { id: 'day', label: '希望日', kind: 'date8', need: 'required', disclosure: 'setting' },
            { id: 'phone', label: '電話番号', kind: 'digits', as: 'phone', need: 'required', disclosure: 'setting' },
            {
              id: 'branch',
              label: '支店',
              kind: 'choice',
              need: 'optional',
              disclosure: 'setting',
              options: [{ value: 'ある' }, { value: 'ない' }],
            },
            {
              id: 'branchName',
              label: '支店の名前',
              kind: 'full',
              need: 'required',
              disclosure: 'setting',
              when: { field: 'branch', is: 'ある' },
            },
            { id: 'reason', label: '理由', kind: 'text', need: 'optional', disclosure: 'setting', maxLength: 48 },
          ],
        },
      ],
    },
  ],
  aside: [],
};
