import type { Field } from '../../lib/definition/types.js';
import { received } from '../shared/existing-user.js';

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
];
