import type { NssEnd, NssEnds } from '../lib/definition/nss.js';

const naming: NssEnd = {
  press: 'この内容で設定する',
  warnings: ['「名称」タブの英字の欄です。一覧に戻る前に「この内容で設定する」を押します。'],
};

/**
 * The buttons at the end of NSS's pages and what goes wrong easily there, by the procedure's id; needed for typing over
 * alone, and kept out of what editing loads.
 */
export const nssEnds: Readonly<Record<string, NssEnds>> = {
  'new-application': {
    screens: {
      account: {
        press: '申込内容確認へ進む',
        confirms: true,
        warnings: ['確認画面の「申込内容を登録する」を押すと仮ログインIDのメールが届き、48時間が始まります。'],
      },
      applicant: { press: '次へ進む', warnings: [] },
      billing: { press: '申込内容確認へ進む', confirms: true, warnings: [] },
      confirm: {
        press: '申込内容を登録する',
        warnings: [
          '一時保存だけでは申込みになりません。「申込内容を登録する」を押し、申込受付番号が出るまで進みます。',
        ],
      },
      office: {
        press: 'netNACCSを利用する',
        warnings: ['隣の「一般NACCSを利用する」ではありません。'],
      },
      plan: { press: '次へ進む', warnings: [] },
      terminals: { press: '次へ進む', warnings: [] },
      userCodes: {
        press: '次へ進む',
        warnings: [
          'はじめに「新規に利用者コードを追加する」を押します。「他事業所の利用者コードを共用する」ではありません。',
        ],
      },
    },
    sections: {
      naming,
      code: {
        press: 'この内容で設定する',
        warnings: ['業種や処理方式を選んだら「設定する」を押し、残りの欄に進みます。'],
      },
    },
  },
  'password-reset': {
    screens: {
      applicant: { press: 'システム設定申込の入力へ進む', warnings: [] },
      target: {
        press: 'この内容で設定する',
        warnings: ['はじめに、対象の利用者コードの「選択」を押します。'],
      },
      schedule: {
        press: 'システム設定申込確認へ進む',
        confirms: true,
        warnings: ['確認画面の「システム設定申込を登録する」を押し、申込受付番号が出るまで進みます。'],
      },
    },
    sections: {},
  },
  // The manual shows no other buttons of these two.
  'system-settings': { screens: {}, sections: { naming } },
  'certificate-reissue': { screens: {}, sections: {} },
};
