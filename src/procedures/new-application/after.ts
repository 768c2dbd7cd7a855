import type { AfterStep } from '../../lib/definition/after.js';

const START = ['result.confirmedStart', 'start.desiredDate'];

/** From the receipt to the first day of use (manual, chapter 1, parts 3 and 4). */
export const after: readonly AfterStep[] = [
  {
    id: 'receipt',
    title: '受付完了のメールを受け取る',
    told: 'result.receivedOn',
    does: 'メールの申込受付番号と申込受付年月日を、このページに控えます。届かないときは、迷惑メールの振り分けを確かめます。',
    due: { by: ['result.receivedOn', 'start.applicationDate'] },
  },
  {
    id: 'examination',
    title: '審査の結果を待つ',
    told: 'result.examinationEnd',
    does: '【利用申込確認完了のお知らせ】が申込担当者と管理責任者に届きます。回答は翌営業日以降になることがあります。確認依頼が届いたら、NSSの「詳細」から修正するか取り下げます。',
    due: { by: START, businessDays: -1 },
  },
  {
    id: 'ids',
    title: 'NSSの「ID通知内容」を読む',
    does: '新着情報の「詳細」から開き、利用開始日とコードをこのページに控えます。パスワードは会社の決まりに従って保管し、ここには書きません。期限を過ぎると見られなくなります。',
    due: { by: START, businessDays: 2 },
  },
  {
    id: 'metiCompany',
    title: '経済産業省へ登記簿謄本の写しを出す',
    does: '確認完了のメールにある経済産業省の電子申請のページから、利用開始日までに提出します。申請者の届出も同じ省の窓口で行います。',
    when: { field: 'office.hasCorporateNumber', is: ['有', ''] },
    due: { by: START },
  },
  {
    id: 'metiPerson',
    title: '経済産業省へ住民票を出す',
    does: '確認完了のメールにある経済産業省の電子申請のページから、利用開始日までに提出します。申請者の届出も同じ省の窓口で行います。',
    when: { field: 'office.hasCorporateNumber', is: '無' },
    due: { by: START },
  },
  {
    id: 'certificate',
    title: 'デジタル証明書を取得する',
    does: '管理責任者に【デジタル証明書発行完了のお知らせ】が届いたら、「ID通知内容」の認証コードを見ながら、使う端末ごとに取得します。',
    due: { by: START },
  },
  {
    id: 'software',
    title: 'パッケージソフトを用意する',
    does: '使う端末に入れて設定します。WebNACCSだけを使うときは要りません。使わないときも、済みにして構いません。',
    due: { by: START },
  },
  {
    id: 'notice',
    title: '利用承諾書を申込みと見比べる',
    does: '「システムサービス利用承諾書」を印刷し、下の見比べの表で1行ずつ確かめて、大切に保管します。',
    due: { by: START },
  },
  {
    id: 'line',
    title: 'TCC業務で回線を確かめる',
    does: '利用開始日にパッケージソフトでログオンし、TCC業務（端末開通確認）を行います。WebNACCSでは要りません。',
    due: { by: START },
  },
  {
    id: 'start',
    title: '自分のパスワードにして使い始める',
    does: 'URYまたはURY0Wの「C」で、通知されたパスワードを新しいものに変えます。',
    due: { by: START, businessDays: 2 },
  },
];
