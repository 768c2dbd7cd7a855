import type { Field } from '../../lib/definition/types.js';
import { received } from '../shared/existing-user.js';

/** Where the identification numbers that came back stand. */
export const idNumbers: readonly string[] = Array.from({ length: 10 }, (_, at) => `result.idNumber${at + 1}`);

/** What comes back from NSS, typed in later and kept with the draft; never a password. */
export const result: readonly Field[] = [
  {
    id: 'result.mailedOn',
    label: '仮ログインIDのメールが届いた日',
    kind: 'date8',
    need: 'optional',
    example: '20260410',
    help: 'この時から48時間以内に、NSSでの申込みを終えます。',
  },
  {
    id: 'result.mailedTime',
    label: '届いた時刻',
    kind: 'digits',
    length: 4,
    as: 'time',
    need: 'optional',
    example: '1520',
    help: 'メールの受信時刻です。',
    onPage: '15:20 と入力しても直します。',
  },
  {
    id: 'result.receiptNumber',
    label: '申込受付番号',
    kind: 'alnum',
    length: 8,
    need: 'optional',
    example: '1200001A',
    help: '申込みの完了画面と受付完了のメールにあります。',
  },
  ...received,
  {
    id: 'result.examinationEnd',
    label: '審査終了日',
    kind: 'date8',
    need: 'optional',
    example: '20260415',
    help: 'この日からNSSの「ID通知内容」を見られます。',
  },
  {
    id: 'result.confirmedStart',
    label: '確定した利用開始日',
    kind: 'date8',
    need: 'optional',
    example: '20260417',
    help: '「ID通知内容」にある日です。希望日と違うことがあります。',
  },
  {
    id: 'result.officeCode',
    label: '事業所コード（通知）',
    kind: 'alnum',
    length: 6,
    capitals: true,
    need: 'optional',
    example: 'N00001',
    help: '事業所パスワードと組で、NSSの本ログインIDになります。',
  },
  {
    id: 'result.billingCode',
    label: '請求先コード（通知）',
    kind: 'digits',
    length: 7,
    as: 'code',
    need: 'optional',
    example: '9999999',
  },
  {
    id: 'result.userCode',
    label: '利用者コード（通知）',
    kind: 'alnum',
    length: 5,
    capitals: true,
    need: 'optional',
    example: 'V1N00',
    help: '識別番号と合わせた8文字が、NACCSの利用者IDです。',
  },
  // One for each person who applies; the page shows as many as are given, and one more.
  ...idNumbers.map((id, at): Field => ({
    id,
    label: `識別番号（通知${at + 1}）`,
    kind: 'alnum',
    length: 3,
    capitals: true,
    need: 'optional',
    example: 'F0A',
  })),
];
