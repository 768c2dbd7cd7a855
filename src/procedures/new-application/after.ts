import type { AfterStep } from '../../lib/definition/after.js';
import { correctionStep } from '../shared/after.js';

const START = ['result.confirmedStart', 'start.desiredDate'];

/**
 * From the receipt to the first day of use (manual, chapter 1, parts 3 and 4, and chapter 3). Deadlines that the manual
 * does not state are marked as ours.
 */
export const after: readonly AfterStep[] = [
  {
    id: 'receipt',
    title: '受付完了のメールを受け取る',
    told: 'result.receivedOn',
    does: '【利用申込受付完了のお知らせ】が申込担当者と管理責任者に届きます。申込受付番号と申込受付年月日を、このページに控えます。問合せのときに伝える番号です。届かないときは、迷惑メールの設定と振り分けを確かめます。',
  },
  correctionStep(START),
  {
    id: 'examination',
    title: '審査の結果を待つ',
    told: 'result.examinationEnd',
    does: '【利用申込確認完了のお知らせ】が申込担当者と管理責任者に届きます。回答は翌営業日以降になることがあります。確認依頼が届いたら、NSSの新着情報の「詳細」から修正するか取り下げます。',
    due: { by: START, businessDays: -1, ours: true },
  },
  {
    id: 'contents',
    title: '確定した申込内容を見て、申込書を出す',
    does: '仮ログインIDでNSSに入り、該当の申込受付番号の「詳細」を押します。確定した利用開始日を見て、「事業所」「netNACCS」「請求先」など、ほかのタブの内容も確かめます。よければ「申込書を出力する」で利用申込書を印刷できます。',
    due: { by: START },
  },
  {
    id: 'ids',
    title: 'NSSの「ID通知内容」を読む',
    does: '申込書を出したら「ID通知内容」を押し、利用開始日とコードをこのページに控えます。事業所コード、事業所パスワード、利用者コード、利用者パスワードが出ます。仮ログインIDは利用開始日の翌日から使えず、本ログインIDはこの画面で初めて分かるので、利用開始日までに読みます。画面コピーなどを取り、なくさないように保管します。パスワードはここには書きません。',
    due: { by: START },
  },
  {
    id: 'metiCompany',
    title: '経済産業省へ登記簿謄本の写しを出す',
    does: '確認完了のメールにある経済産業省の電子申請のページから、利用開始日までにアップロードします。申請者の届出（登録、変更、廃止）も同じ省の窓口で行います。',
    when: { field: 'office.hasCorporateNumber', is: ['有', ''] },
    due: { by: START },
  },
  {
    id: 'metiPerson',
    title: '経済産業省へ住民票を出す',
    does: '確認完了のメールにある経済産業省の電子申請のページから、利用開始日までにアップロードします。申請者の届出（登録、変更、廃止）も同じ省の窓口で行います。',
    when: { field: 'office.hasCorporateNumber', is: '無' },
    due: { by: START },
  },
  {
    id: 'certificate',
    title: 'デジタル証明書を取得する',
    does: '管理責任者に【デジタル証明書発行完了のお知らせ】が届いたら、NSSの新着情報の「詳細」から「ID通知内容」を開き、認証コード1・2・3、論理端末名、端末アクセスキーを確かめます。使う端末ごとに、取得手順書に沿って取得します。',
    due: { by: START },
  },
  {
    id: 'software',
    title: 'パッケージソフトを用意する',
    does: '使う端末に入れ、起動して出る「オプション設定画面」で設定します。WebNACCSだけを使うときは要りません。使わないときも、済みにして構いません。',
    due: { by: START },
  },
  {
    id: 'notice',
    title: '利用承諾書を申込みと見比べる',
    does: '利用開始日に「システムサービス利用承諾書」を印刷し、下の見比べの表で1行ずつ確かめて、大切に保管します。取り方は、NACCS掲示板の「契約手続(NSS)」の「利用申込の入力例(新規申込)」にある「承諾書の取得方法」で分かります。',
    since: START,
  },
  {
    id: 'line',
    title: 'TCC業務で端末の開通を確かめる',
    does: '利用開始日にパッケージソフトを開き、利用者IDとパスワードでログオンして、端末開通確認（TCC業務）を行います。「COMPLETION」と出れば使えます。WebNACCSでは要りません。',
    since: START,
  },
  {
    id: 'start',
    title: '使い始める',
    does: '通知された利用者パスワードで、そのままログオンできます。自分で決めたものに変えたいときは、URYまたはURY0Wの「C」で変えます。',
    since: START,
  },
];
