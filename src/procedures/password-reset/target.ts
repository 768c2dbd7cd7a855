import type { Screen } from '../../lib/definition/types.js';
import { listedCode } from '../shared/existing-user.js';

export const target: Screen = {
  id: 'target',
  title: 'パスワード初期化情報',
  intro: '利用者コードの一覧で「選択」を押した後の画面です。初期化する識別番号と、その理由を答えます。',
  nssEnd: {
    press: 'この内容で設定する',
    warnings: [],
    then: [
      {
        does: 'look',
        what: '「利用者コード 選択」の申込情報の一覧',
        note: '設定した利用者コードが出ているのを確かめ、画面の下へ進みます。直すときは、その行の「修正」を押します。',
      },
    ],
  },
  sections: [
    { id: 'code', title: '設定対象利用者コード', items: [listedCode('選択', '設定情報の一覧')] },
    {
      id: 'reset',
      title: 'パスワード初期化に関する項目',
      note: '利用者IDは、利用者コード5文字と識別番号3文字をつなげた8文字です。自社システム用のIDは、社内のシステム管理者に相談します。',
      items: [
        {
          kind: 'values',
          id: 'target.ids',
          label: '識別番号',
          need: 'required',
          max: 50,
          addLabel: '識別番号を追加',
          help: '初期化する利用者IDの、終わりの3文字です。NSSでは一覧の「初期化を希望する」にチェックを付けます。',
          item: {
            id: 'target.ids',
            label: '識別番号{n}',
            kind: 'alnum',
            length: 3,
            capitals: true,
            need: 'optional',
            disclosure: 'company',
            example: 'A0A',
            nss: {
              does: 'tick',
              what: '初期化を希望する',
              note: '利用者ID一覧の、識別番号が「{value}」の行にあります。',
            },
          },
        },
        {
          id: 'target.reason',
          label: 'パスワード初期化の希望理由',
          kind: 'text',
          need: 'required',
          disclosure: 'setting',
          maxLength: 240,
          help: '紛失した、漏れたおそれがあるなど、初期化が必要な理由を書きます。',
          models: ['パスワードを失念したため。', 'パスワードが漏えいしたおそれがあるため。'],
        },
      ],
    },
  ],
};
