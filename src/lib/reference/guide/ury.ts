/** The address at which WebNACCS is opened to change a password (manual, chapter 6). The app only links to it. */
export const WEB_ADDRESS = 'https://web-prod.nac.naccs.jp/nwebau/';

/** The business category that has to be chosen on WebNACCS's login page, before the login. */
const WEB_CATEGORY = '輸出入通関・貨物関連業務';

/** The entry in the board's よくある問合せ to read when URY refuses a password. */
export const URY_TROUBLE = 'URY業務においてパスワードの変更が上手くいかない';

/** What the user wants from URY, with the code of 処理区分 and NSS's words for it in URY and in URY0W. */
export interface UryPurpose {
  code: 'C' | 'I' | 'X';
  title: string;
  whose: string;
  /** As WebNACCS's list shows it. */
  web: string;
}

export const uryPurposes: readonly UryPurpose[] = [
  { code: 'C', title: '自分のパスワードを変える', whose: 'ログオンした本人の利用者ID', web: 'C：パスワード変更' },
  {
    code: 'I',
    title: 'ほかのIDのパスワードを初期化する',
    whose: '同じ利用者コードの、初期化するID',
    web: 'I：パスワード初期化',
  },
  { code: 'X', title: '初期化を取り消す', whose: '初期化を取り消すID', web: 'X：パスワード初期化取消' },
];

const who = ({ code }: UryPurpose) =>
  code === 'C' ? '利用者IDといまのパスワード（初めは通知されたもの）' : '別の利用者IDとパスワード';

/** The steps in the package software (manual, chapter 5). */
export const packageSteps = (purpose: UryPurpose): readonly string[] => [
  `${who(purpose)}でログオンします。`,
  '業務コードに URY と入れて「OK」を押します。',
  '「海上」か「航空」のどちらかを選びます。',
  `処理区分に「${purpose.code}」を入れ、ほかの上の値も入れて「送信」（F12）を押します。`,
];

/** The steps in WebNACCS, whose business category is chosen before the login (manual, chapter 6). */
export const webSteps = (purpose: UryPurpose): readonly string[] => [
  `ログイン画面を開き、${who(purpose)}を入れます。`,
  `同じログイン画面の「業務カテゴリ選択」で「${WEB_CATEGORY}」を選びます。初めは「外為法関連業務」になっています。`,
  `「ログイン」を押します。「${WEB_CATEGORY} メインメニュー」が出ます。`,
  '「設定」の「利用者情報登録（URY0W）」を押します。',
  `処理区分で「${purpose.web}」を選び、ほかの上の値も入れて「登録」を押します。「利用者情報登録完了」と出れば済みです。`,
];
