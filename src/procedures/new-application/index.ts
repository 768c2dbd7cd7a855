import type { Procedure } from '../../lib/definition/types.js';
import { newApplicationCorrection } from '../shared/correction.js';
import { account } from './account.js';
import { after } from './after.js';
import { applicant } from './applicant.js';
import { billing } from './billing.js';
import { confirm } from './confirm.js';
import { form } from './form.js';
import { mails } from './mails.js';
import { notice, noticeHelp } from './notice.js';
import { office } from './office.js';
import { plan } from './plan.js';
import { idNumbers, result } from './result.js';
import { terminals } from './terminals.js';
import { userCodes } from './user-codes.js';

/** Chapter 1 of the manual, in NSS's order of screens. */
export const newApplication: Procedure = {
  id: 'new-application',
  title: '新規申込（外為法関連業務利用）',
  shortTitle: '新規申込',
  summary: '外為法関連業務のために、初めてNACCSを申し込みます。申込みは1企業に1件です。',
  company: ['office.companyName', 'contact.companyName'],
  oncePerCompany: true,
  screens: [account, applicant, office, userCodes, terminals, plan, billing, confirm],
  aside: [
    {
      id: 'forms.planned',
      label: '申請する予定の様式',
      kind: 'forms',
      need: 'optional',
      disclosure: 'setting',
      role: 'plannedForms',
      askedAt: ['forms'],
      help: '様式対応表で選んだ様式です。',
    },
    ...result,
  ],
  form,
  after,
  notice,
  noticeHelp,
  mails,
  correction: newApplicationCorrection,
  secrets: [
    '仮パスワード：仮アカウント登録完了のメールにあります。利用開始日まで使います。',
    '事業所パスワード・利用者パスワード：NSSの「ID通知内容」で読みます。審査終了日から利用開始日の2営業日後まで出ますが、仮ログインIDで入れるのは利用開始日までです。',
    '認証コード：証明書の発行が済むと、同じ「ID通知内容」で読めます。',
  ],
  userIds: {
    code: 'result.userCode',
    numbers: idNumbers,
  },
};
