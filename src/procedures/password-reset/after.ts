import type { AfterStep } from '../../lib/definition/after.js';
import { received } from '../shared/after.js';

/** From the receipt to a password chosen by the user (manual, chapter 5). */
export const after: readonly AfterStep[] = [
  ...received,
  {
    id: 'provisional',
    title: '仮パスワードを確かめる',
    told: 'result.examinedOn',
    does: '確認完了のメールが届いたら、NSSの「申込内容確認」から「詳細」を押し、「ID通知内容」と進行状況の通知内容を読みます。審査終了日をこのページに控えます。審査が終われば、登録希望日を待たずに使えます。仮パスワードは書きません。',
  },
  {
    id: 'change',
    title: 'URYの「C」で新しいパスワードにする',
    does: '仮パスワードでパッケージソフトに入り、下の手順で変えます。毎日0時から23時まで使えます。',
  },
];
