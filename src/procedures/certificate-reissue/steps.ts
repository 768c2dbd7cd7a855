import type { ProcedureStep } from '../../lib/definition/procedure-step.js';

/** The three steps to a new computer (manual, chapter 4). */
export const steps: readonly ProcedureStep[] = [
  {
    id: 'request',
    title: '再発行を申し込む',
    note: 'NSSの「デジタル証明書の再発行」で申し込みます。インタラクティブ処理方式なら要りません。ソフトの導入から始めます。',
    on: ['result.receivedOn'],
    orToday: true,
  },
  {
    id: 'reissue',
    title: '再発行希望日',
    note: '土日祝日も処理されます。',
    on: ['schedule.date'],
  },
  {
    id: 'fetch',
    title: '新しいパソコンで証明書を取る',
    note: '再発行完了のメールが届いたら、初めて取ったときと同じ手順で行います。',
    on: ['result.reissuedOn'],
  },
  {
    id: 'install',
    title: 'パッケージソフトを入れる',
    note: '入れるためのプログラムはUSBメモリーで運べます。前の端末の電文は、エクスポートとインポートで移します。',
  },
];
