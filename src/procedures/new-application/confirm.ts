import type { Screen } from '../../lib/definition/types.js';

export const confirm: Screen = {
  id: 'confirm',
  title: '申込内容の確認',
  intro: 'NSSの最後の画面です。全体を確かめた上で、伝えたいことがあれば備考に書き、書類があれば添付します。',
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
          maxLength: 240,
          help: 'NACCSセンターに伝えておきたいことがあるときだけ書きます。',
        },
        {
          id: 'confirm.attachments',
          label: '添付ファイル',
          kind: 'files',
          need: 'optional',
          help: 'NSSで添付するファイルを、この下書きと一緒に保管します。パッケージにも入ります。',
          onPage: 'どんな形式でも、1つ20 MB、合わせて100 MBまで付けられます。',
        },
      ],
    },
  ],
};
