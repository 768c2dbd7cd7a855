import type { NssMove } from '../../lib/definition/nss.js';

/** What NSS says on the last screen of every application, and in the mail after it (manual, chapters 1 and 5). */
export const receiptMoves = (complete: string, mail: string): readonly NssMove[] => [
  {
    does: 'look',
    what: `「${complete}」の申込受付番号`,
    note: 'この番号が出るまでは申込みになっていません。下の欄に控えます。問合せのときに伝える番号です。',
  },
  {
    does: 'look',
    what: mail,
    note: '申込担当者と管理責任者に届きます。届かないときは、迷惑メールの設定と振り分けを確かめます。送信専用なので返信しません。',
  },
];

/** The way into an application by a company that already uses NACCS, up to its entry in the menu 申込を行う. */
export const menuMoves = (entry: string): readonly NssMove[] => [
  { does: 'press', what: 'NSSログイン', note: 'NACCS掲示板にあります。' },
  {
    does: 'look',
    what: 'ログイン画面',
    note: '本ログインID（事業所コード）と事業所パスワードで入ります。パスワードはこのアプリにはありません。',
  },
  { does: 'press', what: entry, note: 'メニューの「申込を行う」にあります。' },
];

/** The end of every システム設定申込. */
export const settingsEnd = {
  press: 'システム設定申込確認へ進む',
  confirms: true,
  warnings: ['確認画面の「システム設定申込を登録する」を押し、申込受付番号が出るまで進みます。'],
  then: [
    {
      does: 'look',
      what: '「システム設定申込内容 確認」',
      note: '反映タイミング、申込担当者、利用者コードを確かめます。直すときは、その項目の「入力に戻る」で戻ります。',
    },
    { does: 'press', what: 'システム設定申込を登録する', note: '画面の下にある緑色のボタンです。' },
    ...receiptMoves('システム設定申込 完了', '受付完了のメール'),
  ],
} as const;
