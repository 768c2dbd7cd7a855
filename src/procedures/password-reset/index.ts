import type { Procedure } from '../../lib/definition/types.js';
import { applicantScreen } from '../shared/contact.js';
import { settingsMails } from '../shared/after.js';
import { settingsCorrection } from '../shared/correction.js';
import { receipt, registration } from '../shared/existing-user.js';
import { menuMoves, settingsEnd } from '../shared/ways.js';
import { after } from './after.js';
import { steps } from './steps.js';
import { target } from './target.js';

/** Chapter 5 of the manual: a new provisional password for user IDs of netNACCS. */
export const passwordReset: Procedure = {
  id: 'password-reset',
  title: '利用者IDパスワードの初期化申込（netNACCS）',
  shortTitle: 'パスワード初期化',
  company: ['contact.companyName'],
  summary: '利用者IDのパスワードが分からなくなったときに、NSSのシステム設定申込から初期化を申し込みます。',
  screens: [
    applicantScreen({
      intro: 'NSSにログインし、「システム設定の申込」から進みます。はじめに申込担当者を入力します。',
      companion: 'other-id',
      nssWay: [
        ...menuMoves('システム設定の申込'),
        { does: 'look', what: '「システム設定申込ガイダンス」' },
        { does: 'press', what: '申込担当者の入力へ進む' },
      ],
      nssEnd: { press: 'システム設定申込の入力へ進む', warnings: [] },
    }),
    target,
    {
      id: 'schedule',
      title: 'NACCS登録希望日',
      intro: 'いつ初期化するかを答えます。急ぐときは最短の日程を選びます。',
      companion: 'steps',
      nssEnd: settingsEnd,
      sections: [
        registration(
          '当日の日付は入力できません。明日以降にします。審査が終われば、この日を待たずに仮パスワードを使えます。日付を指定すると、確認の連絡が来ることがあります。',
        ),
      ],
    },
  ],
  aside: [
    ...receipt('C'),
    {
      id: 'result.examinedOn',
      label: '審査終了日',
      kind: 'date8',
      need: 'optional',
      disclosure: 'returned',
      askedAt: ['schedule', 'after'],
      example: '20260413',
      help: '確認完了のメールのあと、NSSの申込内容確認に出る日です。仮パスワードはここに書かないでください。',
    },
  ],
  steps,
  after,
  mails: settingsMails,
  correction: settingsCorrection,
  secrets: ['仮パスワード：確認完了のメールのあと、NSSの申込内容確認から「ID通知内容」を開いて読みます。'],
  userIds: { code: 'target.userCode', numbers: ['target.ids'] },
};
