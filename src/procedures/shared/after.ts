import { CORRECTION, type AfterStep, type NssMail } from '../../lib/definition/after.js';

/**
 * A 確認依頼 from the moment it is entered. The manual gives no day for the answer; ours is one before the start, since
 * an application that is not corrected is not confirmed.
 */
export function correctionStep(start: readonly string[]): AfterStep {
  return {
    id: CORRECTION,
    title: '確認依頼に応えて、申込みを直す',
    does: 'NSSの新着情報の「詳細」で内容を読み、下書きを直して、変わった項目だけをNSSに入れ直します。登録したら、済みにします。',
    whereAnswered: ['result.requestedOn', 'result.request'],
    since: ['result.requestedOn'],
    due: { by: start, businessDays: -1, ours: true },
  };
}

/** The first steps of every application by a company that already uses NACCS. */
export const received: readonly AfterStep[] = [
  {
    id: 'receipt',
    title: '受付完了のメールを受け取る',
    told: 'result.receivedOn',
    does: '申込担当者と管理責任者に届きます。メールの申込受付番号と申込受付年月日を、このページに控えます。届かないときは、迷惑メールの設定と振り分けを確かめます。',
  },
  correctionStep(['schedule.date']),
  {
    id: 'examination',
    title: '審査の結果を待つ',
    does: '確認完了か確認依頼のメールで知らされます。回答は翌営業日以降になることがあります。確認依頼が届いたら、NSSの新着情報の「詳細」から修正するか取り下げます。',
  },
];

/** The mails on a システム設定申込 (manual, chapter 5). The manual shows samples of the last two without their subjects. */
export const settingsMails: readonly NssMail[] = [
  {
    id: 'receipt',
    subject: 'システム設定申込の受付完了',
    to: '申込担当者・管理責任者',
    holds: '申込受付番号があります。',
  },
  {
    id: 'confirmed',
    subject: '確認完了のメール（システム設定申込内容の確認が完了しました。）',
    to: '申込担当者・管理責任者',
    holds: '申込受付年月日と申込受付番号があります。NSSの新着情報「詳細」で通知内容を読みます。',
  },
  {
    id: 'request',
    subject: '確認依頼のメール（申込みいただいた内容について確認事項がございます。）',
    to: '申込担当者・管理責任者',
    holds: '申込受付年月日と申込受付番号があります。NSSの新着情報「詳細」で内容を読み、修正か取下げを選びます。',
  },
];
