import type { Screen } from '../../lib/definition/types.js';
import { contactPerson } from './account.js';

export const applicant: Screen = {
  id: 'applicant',
  title: '申込担当者',
  intro: '仮ログインIDで入った後の最初の画面です。申込担当者は前の画面の内容が入っています。ここで申込理由を加えます。',
  nssWay: [
    {
      does: 'look',
      what: 'NSSのログイン画面',
      note: 'メールの仮ログインIDと仮パスワードで入ります。メールのアドレスか、掲示板の「NSSログイン」から開けます。パスワードはこのアプリにはありません。',
    },
    { does: 'look', what: '「新規利用申込ガイダンス」', note: '完了までの流れが出ます。' },
    { does: 'press', what: '次へ進む' },
  ],
  nssEnd: { press: '次へ進む', warnings: [] },
  sections: [
    {
      id: 'contact',
      title: '申込担当者に関する項目',
      note: '「仮アカウント申込」と同じ内容です。ここで直すと、そちらも直ります。',
      items: [...contactPerson],
    },
    {
      id: 'contract',
      title: '利用契約に関する項目',
      items: [
        {
          id: 'contract.reason',
          label: '申込理由',
          kind: 'text',
          need: 'required',
          disclosure: 'setting',
          maxLength: 240,
          help: 'どこへ、何を申請するために使うのかを書きます。',
          models: [
            '経済産業省への輸出許可申請、輸出承認申請、輸入割当申請等を行うため。',
            '経済産業省への輸出/輸入関係手続の代理申請を行うため。',
          ],
        },
      ],
    },
  ],
};
