import type { NoticeLine } from '../../lib/definition/after.js';

/** The lines of システムサービス利用承諾書 that repeat answers of the application (manual, chapter 1, first day of use). */
export const notice: readonly NoticeLine[] = [
  { id: 'company', label: '会社名', from: ['office.companyName'] },
  { id: 'office', label: '事業所名', from: ['office.name'] },
  { id: 'officeCode', label: '事業所コード', from: ['result.officeCode'] },
  {
    id: 'address',
    label: '事業所所在地',
    from: ['office.address.prefecture', 'office.address.city', 'office.address.rest'],
  },
  { id: 'start', label: '利用開始日', from: ['result.confirmedStart'] },
  { id: 'industry', label: '業務の種別', from: ['userCodes[0].industry'] },
  { id: 'userCode', label: '利用者コード', from: ['result.userCode'] },
  { id: 'idNumber', label: '識別番号', from: ['result.idNumber1'] },
  { id: 'system', label: 'システム区分', from: ['userCodes[0].systemCategory'] },
  { id: 'terminals', label: 'netNACCSで使う端末台数', from: ['terminals.netNaccs'] },
  { id: 'plan', label: '適用料金（インターネット接続）', from: ['plan.netNaccs'] },
];
