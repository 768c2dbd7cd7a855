import type { ProcedureStep } from '../../lib/definition/procedure-step.js';

/** From the application to the day on which NACCS uses the new names. */
export const steps: readonly ProcedureStep[] = [
  {
    id: 'apply',
    title: 'NSSで申し込む',
    note: '入力内容を確かめて登録し、申込受付番号を控えます。',
    on: ['result.receivedOn'],
    orToday: true,
  },
  {
    id: 'reply',
    title: 'センターからの回答',
    note: '翌営業日以降になることがあります。確認依頼が来たら、NSSの「詳細」で修正するか取り下げます。',
    on: ['result.receivedOn'],
    orToday: true,
    businessDaysLater: 1,
  },
  {
    id: 'register',
    title: 'NACCS登録希望日',
    note: 'この日に設定が変わるように申し込みます。',
    on: ['schedule.date'],
  },
  {
    id: 'check',
    title: '登録された名称を確かめる',
    note: 'NSSの申込内容確認で、NACCS登録日と英語の名称、所在地を確かめます。',
  },
];
