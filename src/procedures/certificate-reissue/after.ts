import type { AfterStep } from '../../lib/definition/after.js';
import { received } from '../shared/after.js';

/** From the receipt to a new computer that works (manual, chapter 4). */
export const after: readonly AfterStep[] = [
  // The receipt and a request for correction; the wait for a result is the mail below.
  ...received.slice(0, 2),
  {
    id: 'reissued',
    title: '再発行完了のメールを受け取る',
    told: 'result.reissuedOn',
    does: '届いた日をこのページに控えます。再発行は土日祝日も行われます。',
    due: { by: ['schedule.date'], ours: true },
  },
  {
    id: 'fetch',
    title: '新しいパソコンで証明書を取る',
    does: 'NSSの「ID通知内容」の認証コードを見ながら、初めて取ったときと同じ手順で行います。',
    since: ['result.reissuedOn'],
  },
  {
    id: 'install',
    title: 'パッケージソフトを入れる',
    does: '新しいパソコンに入れて設定します。前のパソコンの電文は、エクスポートとインポートで移します。',
  },
];
