import type { Screen } from '../../lib/definition/types.js';
import { receiptMoves } from '../shared/ways.js';

export const confirm: Screen = {
  id: 'confirm',
  title: '申込内容の確認',
  around: ['備考・添付（NSS「', '」）'],
  intro: 'NSSの最後の画面です。全体を確かめた上で、伝えたいことがあれば備考に書き、書類があれば添付します。',
  nssWay: [
    {
      does: 'look',
      what: '「申込内容 確認」',
      note: '登録する前に、すべての項目を確かめます。直すときは、その項目の「入力に戻る」で戻ります。',
    },
  ],
  nssEnd: {
    press: '申込内容を登録する',
    warnings: ['一時保存だけでは申込みになりません。「申込内容を登録する」を押し、申込受付番号が出るまで進みます。'],
    then: receiptMoves('NACCS利用申込 完了', '【利用申込受付完了のお知らせ】のメール'),
  },
  sections: [
    {
      id: 'confirm',
      title: '利用申込の備考',
      items: [
        {
          id: 'confirm.remarks',
          label: '備考',
          kind: 'text',
          need: 'optional',
          disclosure: 'person',
          maxLength: 240,
          help: 'NACCSセンターに伝えておきたいことがあるときだけ書きます。',
        },
        {
          id: 'confirm.attachments',
          label: '添付ファイル',
          kind: 'files',
          need: 'optional',
          disclosure: 'file',
          role: 'attachments',
          help: 'NSSで添付するファイルを、この下書きと一緒に保管します。パッケージにも入ります。',
          onPage:
            'このアプリに置けるのは、どんな形式でも、1つ20 MB、合わせて100 MBまでです。NSSが受け付ける形式と大きさは、NACCS掲示板の「よくある問合せ」の「NSSでの添付ファイルの仕様」で確かめてください。',
        },
      ],
    },
  ],
};
