import type { ProcedureStep } from '../../lib/definition/procedure-step.js';

/** From the application to a password chosen by the user (manual, chapter 5; T7). */
export const steps: readonly ProcedureStep[] = [
  {
    id: 'apply',
    title: 'NSSで申し込む',
    note: '「システム設定の申込」から登録し、最後が「C」の申込受付番号を控えます。',
    on: ['result.receivedOn'],
    orToday: true,
  },
  {
    id: 'reply',
    title: 'センターからの回答',
    note: '翌営業日以降になることがあります。確認完了なら次へ進み、確認依頼ならNSSの「詳細」で修正するか取り下げます。',
    on: ['result.receivedOn'],
    orToday: true,
    businessDaysLater: 1,
  },
  {
    id: 'examined',
    title: '仮パスワードを確かめる',
    note: 'NSSの申込内容確認で、ID通知内容と進行状況の通知内容を読みます。このアプリには書かないでください。',
    on: ['result.examinedOn'],
  },
  {
    id: 'register',
    title: 'NACCS登録希望日',
    note: '審査が終わっていれば、この日より前でも仮パスワードで入れます。',
    on: ['schedule.date'],
  },
  {
    id: 'change',
    title: 'URYの「C」で新しいパスワードにする',
    note: '仮パスワードでパッケージソフトに入り、毎日0時から23時の間に行います。大文字と数字を1文字以上ずつ使う6から8文字で、直前の3回と違うものにします。',
  },
];
