import type { NoticeLine } from '../../lib/definition/after.js';
import { idNumbers } from './result.js';

/**
 * The lines of システムサービス利用承諾書 that repeat answers of the application, in its order and wording (manual, chapter
 * 1, first day of use): the upper part, then the part on インターネット接続. Ids are stored in drafts.
 */
export const notice: readonly NoticeLine[] = [
  {
    id: 'representative',
    label: '代表者の役職と氏名',
    from: ['contractor.title', 'contractor.name.family', 'contractor.name.given'],
  },
  { id: 'company', label: '会社名', from: ['office.companyName'] },
  { id: 'office', label: '事業所名', from: ['office.name'] },
  { id: 'officeCode', label: '事業所コード', from: ['result.officeCode'] },
  {
    id: 'address',
    label: '事業所所在地',
    from: ['office.address.prefecture', 'office.address.city', 'office.address.rest'],
  },
  { id: 'start', label: '利用開始日', from: ['result.confirmedStart'] },
  { id: 'industry', label: '業務の種類', from: ['userCodes[0].industry'] },
  { id: 'userCode', label: '利用者コード', from: ['result.userCode'] },
  // One line for each: a file of five codes has five lines on the notice.
  ...idNumbers.map((id, at): NoticeLine => ({
    id: at === 0 ? 'idNumber' : `idNumber${at + 1}`,
    label: at === 0 ? '識別番号' : `識別番号（${at + 1}つ目）`,
    from: [id],
    ...(at === 0 ? {} : { whereAnswered: true }),
  })),
  { id: 'statisticsPaid', label: '管理統計資料 有料', from: ['userCodes[0].statistics.paid'] },
  { id: 'statisticsFree', label: '管理統計資料 無料', from: ['userCodes[0].statistics.free'] },
  { id: 'storage', label: '保存サービス', from: ['userCodes[0].bondedStorage'] },
  { id: 'system', label: 'システム区分', from: ['userCodes[0].systemCategory'] },
  { id: 'terminals', label: 'netNACCSで利用する端末台数', from: ['terminals.netNaccs'] },
  {
    id: 'webCertificates',
    label: 'webNACCSで利用するデジタル証明書数',
    from: ['terminals.webCertificates'],
    whereAnswered: true,
  },
  { id: 'plan', label: '適用料金の選択（インターネット接続）', from: ['plan.netNaccs'] },
];

/** How to get the notice (manual, chapter 4, the board's 「契約手続(NSS)」) and what to do with it. */
export const noticeHelp: readonly string[] = [
  '取り方は、NACCS掲示板の「契約手続(NSS)」、「利用申込の入力例(新規申込)」の「A. 新規申込から利用開始まで」にある「承諾書の取得方法」で分かります。',
  '見比べるのは、上の欄と「インターネット接続によるNACCSの利用」の欄です。識別番号は1つずつ別の行に出ます。',
  '印刷して内容に問題がないことを確かめたら、会社で大切に保管します。提出する期限はありません。',
];
