import type { NssMail } from '../../lib/definition/after.js';

/** The mails from the provisional ID to the certificate, and those on money (manual, chapter 1). */
export const mails: readonly NssMail[] = [
  {
    id: 'account',
    subject: '【仮アカウント登録完了のお知らせ】',
    to: '申込担当者',
    holds: '数字7桁の仮ログインID、仮パスワード、NSSのアドレスがあります。この時から48時間です。',
  },
  {
    id: 'receipt',
    subject: '【利用申込受付完了のお知らせ】',
    to: '申込担当者・管理責任者',
    holds: '申込受付年月日と申込受付番号があります。NSSのトップメニュー「申込内容の確認」で申込内容を見られます。',
  },
  {
    id: 'request',
    subject: '確認依頼のメール',
    to: '申込担当者・管理責任者',
    holds: '申込内容に確認事項があるときだけ届きます。NSSの新着情報「詳細」から修正するか取り下げます。',
  },
  {
    id: 'confirmed',
    subject: '【利用申込確認完了のお知らせ】',
    to: '申込担当者・管理責任者',
    holds: '「ID通知内容」の開き方、パスワードを見られる期間、経済産業省へ出す書類とその提出先のアドレスがあります。',
  },
  {
    id: 'transfer',
    subject: '預金口座振替依頼書についてのお知らせ',
    to: '口座振替で同一口座振替を希望しないとき',
    holds: '依頼書を別に提出するための案内です。',
  },
  {
    id: 'certificate',
    subject: '【デジタル証明書発行完了のお知らせ】',
    to: '管理責任者',
    holds: '認証コードの見方と、取得手順のページのアドレスがあります。',
  },
  {
    id: 'amount',
    subject: '月々のお支払料金確定のお知らせ',
    to: '請求先担当者のE-mailアドレス（5つまで）',
    holds: '使い始めたあと、毎月の料金が決まると届きます。',
  },
];
