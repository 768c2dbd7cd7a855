import type { AfterStep } from '../../lib/definition/after.js';

/** The first two steps of every application by a company that already uses NACCS. */
export const received: readonly AfterStep[] = [
  {
    id: 'receipt',
    title: '受付完了のメールを受け取る',
    told: 'result.receivedOn',
    does: 'メールの申込受付番号と申込受付年月日を、このページに控えます。届かないときは、迷惑メールの振り分けを確かめます。',
    due: { by: ['result.receivedOn'] },
  },
  {
    id: 'examination',
    title: '審査の結果を待つ',
    does: '回答は翌営業日以降になることがあります。確認依頼が届いたら、NSSの「詳細」から修正するか取り下げます。',
    due: { by: ['schedule.date'] },
  },
];
