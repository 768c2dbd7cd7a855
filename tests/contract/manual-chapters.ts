/** Where the app covers each part of the manual. Headings follow the manual's table of contents (目次) and sections. */
export interface Chapter {
  chapter: string;
  part: string;
  where: readonly string[];
}

const NEW = 'src/procedures/new-application/';
const of = (chapter: string, parts: Readonly<Record<string, readonly string[]>>): Chapter[] =>
  Object.entries(parts).map(([part, where]) => ({ chapter, part, where }));

/** `/…` is a page of the app, `src/…` a source file. */
export const chapters: readonly Chapter[] = [
  ...of('1 新規申込 外為法関連業務利用', {
    '注意、申込から利用開始までの流れ': [
      '/draft/schedule',
      'src/lib/calendar/timeline.ts',
      'src/lib/transcription/standing-warnings.ts',
    ],
    仮アカウント申込: [`${NEW}account.ts`, 'src/lib/calendar/forty-eight-hours.ts'],
    申込担当者と申込理由: [`${NEW}applicant.ts`],
    利用開始希望日: [`${NEW}office.ts`, 'src/lib/calendar/business-days.ts'],
    '事業所、契約者、管理責任者': [`${NEW}office.ts`, `${NEW}manager.ts`],
    利用者コード: [`${NEW}user-codes.ts`],
    '名称タブ（システム設定）': ['src/procedures/shared/naming.ts', 'src/procedures/system-settings/index.ts'],
    '論理端末、デジタル証明書': [`${NEW}terminals.ts`],
    料金プラン: [`${NEW}plan.ts`],
    請求先と支払方法: [`${NEW}billing.ts`],
    備考と添付ファイル: [`${NEW}confirm.ts`],
    入力内容の確認と登録: ['/draft/check', '/draft/transcribe', `${NEW}confirm.ts`],
    '審査終了、ID通知内容、デジタル証明書、利用開始日': ['/draft/after', '/draft/schedule'],
  }),
  ...of('2 確認依頼を受信したとき', {
    修正依頼の流れ: ['/change', '/draft/transcribe', 'src/lib/reference/guide/changes.ts'],
  }),
  ...of('3 NACCS導入をお考えのお客様へ', {
    '回線、処理方式、料金プランの選び方': [
      '/choose',
      'src/lib/reference/guide/choosing.ts',
      'src/lib/reference/fees.ts',
    ],
    利用開始までの手続: ['/draft/schedule', '/draft/after'],
  }),
  ...of('4 NACCS掲示板の活用について', {
    掲示板の見方: ['/board', 'src/lib/reference/guide/board.ts'],
    用語: ['/terms', 'src/lib/reference/guide/terms.json'],
    パッケージソフトの動作確認環境: ['/environment', 'src/lib/reference/guide/environment.ts'],
    端末の入替: [
      '/change',
      'src/procedures/certificate-reissue/index.ts',
      'src/procedures/certificate-reissue/steps.ts',
    ],
    契約内容の変更: ['/change', 'src/lib/reference/guide/changes.ts', 'src/procedures/system-settings/index.ts'],
  }),
  ...of('5 利用者IDパスワード再発行の流れ（netNACCS）', {
    初期化申込手順: ['src/procedures/password-reset/target.ts', 'src/procedures/shared/existing-user.ts'],
    ほかのIDでの初期化: ['src/lib/features/editor/companions/OtherId.svelte'],
    '仮パスワード等の確認、URYでの設定': ['src/procedures/password-reset/steps.ts', '/ury'],
  }),
  ...of('6 利用者IDパスワード再発行の流れ（WebNACCS）', { パスワードを変更する: ['/ury'] }),
  ...of('7 WebNACCSについて', { できることと留意事項: ['/environment', '/forms'] }),
  ...of('8 パッケージソフト・WebNACCS対象申請様式一覧', {
    対象申請様式一覧: ['/forms', '/draft/forms', 'src/lib/reference/form-support.ts'],
  }),
];
