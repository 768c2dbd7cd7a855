import type { Screen } from '../../lib/definition/types.js';
import { contactFields } from '../shared/contact.js';

/** The contact as both `account` and `applicant` ask it: NSS brings the first screen's values into the second. */
export const contactPerson = contactFields(
  '仮ログインIDと仮パスワード、受付や審査の知らせが届きます。すぐに見られるアドレスにしてください。',
);

export const account: Screen = {
  id: 'account',
  title: '仮アカウント申込',
  intro:
    'NSSで最初に入力する画面です。登録すると仮ログインIDがメールで届き、その時から48時間以内に申込みを終える必要があります。先に下書きを最後まで仕上げておくと安心です。',
  companion: 'before-asking',
  nssWay: [
    {
      does: 'press',
      what: '新規申込',
      note: 'NACCS掲示板の「NSSログイン」のそばと「契約手続(NSS)」にあります。NACCSのホームページからは「NSSログイン」を押し、ログイン画面の「ログインIDをお持ちでない方はこちら」を押します。ログインはまだしません。',
    },
    { does: 'look', what: '「システム利用規程 ガイダンス」', note: '規程を一読します。' },
  ],
  nssEnd: {
    press: '申込内容確認へ進む',
    confirms: true,
    warnings: ['確認画面の「申込内容を登録する」を押すと仮ログインIDのメールが届き、48時間が始まります。'],
    then: [
      { does: 'look', what: '「申込内容 確認」', note: '直すときは「申込担当者へ戻る」を押します。' },
      { does: 'press', what: '申込内容を登録する' },
      { does: 'look', what: '「仮ログインID・パスワード登録 完了」', note: 'この画面は閉じます。' },
      {
        does: 'look',
        what: '【仮アカウント登録完了のお知らせ】のメール',
        note: '申込担当者に届きます。届かないときは、迷惑メールの設定と振り分けを確かめ、仮アカウント申込からやり直します。送信専用なので返信しません。届いた時刻を「予定」に入れると、残り時間が出ます。',
      },
    ],
  },
  sections: [
    {
      id: 'terms',
      title: 'システム利用規程',
      items: [
        {
          id: 'terms.agreed',
          label: 'システム利用規程に同意する',
          kind: 'check',
          need: 'required',
          disclosure: 'consent',
          help: 'NACCSのホームページにあるシステム利用規程を読んでから、チェックを付けてください。NSSではボタンです。',
          nss: { does: 'press', what: 'システム利用規程に同意する', note: '規程を読んでから押します。' },
        },
      ],
    },
    {
      id: 'contact',
      title: '申込担当者に関する項目',
      note: '申込みの内容について、NACCSセンターから問い合わせを受ける方です。',
      items: [
        {
          id: 'contact.companyName',
          label: '企業名',
          kind: 'full',
          part: 'company',
          longest: 70,
          need: 'required',
          disclosure: 'company',
          example: 'ナックス商事株式会社',
          paper: { part: 'company', datum: 'name' },
          help: '株式会社などの法人格も省かずに入力します。個人企業は屋号か商号を入力します。',
        },
        {
          id: 'contact.companyNameKana',
          label: '企業名(フリガナ)',
          kind: 'kana',
          part: 'company',
          longest: 140,
          readingOf: 'contact.companyName',
          need: 'required',
          disclosure: 'company',
          example: 'ナックスショウジカブシキガイシャ',
          paper: { part: 'company', datum: 'nameKana' },
        },
        ...contactPerson,
      ],
    },
  ],
};
