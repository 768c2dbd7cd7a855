import type { Procedure } from '../../lib/definition/types.js';
import { applicantScreen } from '../shared/contact.js';
import { settingsMails } from '../shared/after.js';
import { settingsCorrection } from '../shared/correction.js';
import { listedCode, receipt, registration } from '../shared/existing-user.js';
import { namingSection } from '../shared/naming.js';
import { menuMoves, settingsEnd } from '../shared/ways.js';
import { after } from './after.js';
import { steps } from './steps.js';

/** The manual shows these screens only for other applications, so the button may have another name here. */
const AS_ELSEWHERE =
  'マニュアルに、この申込みのこの画面はありません。ほかの申込みの画面に合わせてあるので、ボタンの名前が違うときは、同じ働きのものを押します。';

/** 契約内容の変更, システム設定（追加・変更・削除）: the English names and address of a user code (manual, chapter 1). */
export const systemSettings: Procedure = {
  id: 'system-settings',
  title: 'システム設定申込（追加・変更・削除）',
  shortTitle: 'システム設定',
  company: ['contact.companyName'],
  summary: '登録済みの英語の名称や所在地を直します。番地が抜けているときや、余分な空白があるときに使います。',
  screens: [
    applicantScreen({
      intro:
        'NSSにログインし、「契約内容の変更」で「システム設定(追加・変更・削除)」を選びます。はじめに申込担当者を入力します。',
      nssWay: [
        ...menuMoves('契約内容の変更'),
        {
          does: 'tick',
          what: 'システム設定(追加・変更・削除)',
          note: '「利用業種・利用者コード等の変更」にあります。',
        },
        {
          does: 'press',
          what: '次へ進む',
          note: 'マニュアルに、この画面のボタンはありません。名前が違うときは、先へ進むボタンを押します。',
        },
      ],
      nssEnd: { press: '次へ進む', warnings: [AS_ELSEWHERE] },
    }),
    {
      id: 'settings',
      title: '名称の設定',
      intro:
        '対象の利用者コードの「システム設定」を押した後の画面です。直した後の内容を、変えないところも含めて入力します。',
      nssEnd: { press: '次へ進む', warnings: [] },
      sections: [
        { id: 'code', title: '設定対象利用者コード', items: [listedCode('システム設定', '利用者コードの一覧')] },
        namingSection({
          aboutAllOffices:
            '付けると、ほかの事業所の利用者コードの企業名(英)もすべて変わり、各事業所の管理責任者に知らせが届きます。',
          onReflect: '7桁を入れると、英語の都道府県と市区町村が入ります。入れ直すときは「反映」を押します。',
          then: {
            does: 'look',
            what: '申込情報の一覧',
            note: '直した利用者コードの行を確かめます。違うときは、その行の「システム設定」で直します。',
          },
        }),
      ],
    },
    {
      id: 'schedule',
      title: 'NACCS登録希望日',
      intro: 'いつ設定を変えるかを答えます。',
      companion: 'steps',
      nssEnd: { ...settingsEnd, warnings: [AS_ELSEWHERE, ...settingsEnd.warnings] },
      sections: [
        registration(
          '当日の日付は入力できません。契約内容の変更は、申込みから5営業日以降の日付にします。急ぐときは、上で最短の日程を選びます。',
          5,
        ),
      ],
    },
  ],
  aside: receipt(),
  steps,
  after,
  mails: settingsMails,
  correction: settingsCorrection,
};
