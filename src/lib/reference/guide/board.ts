/** Something to look up on NACCS's bulletin board (掲示板), and how to get there (the manual's chapters 3 and 4). */
export interface BoardEntry {
  wanted: string;
  /** The links to follow from the first page, worded as on the pages. */
  way: readonly string[];
  note?: string;
}

export interface BoardPart {
  title: string;
  entries: readonly BoardEntry[];
}

const HOW = 'NACCSのご利用方法';
const USING = 'NACCSのご利用にあたって';
const NSS = '契約手続(NSS)';
const SPECS = 'NACCS業務仕様・関連資料';
const FAQ = 'よくある問合せ';

/** The address of the bulletin board. The app only links to it and never requests it. */
export const BOARD_ADDRESS = 'https://bbs.naccscenter.com/';

export const board: readonly BoardPart[] = [
  {
    title: '申し込む前に',
    entries: [
      {
        wanted: 'システム利用規程',
        way: [HOW, USING, '1.システム利用規程'],
        note: '仮アカウントを申し込む前に読みます。',
      },
      { wanted: '回線、処理方式、料金プランの説明', way: [HOW, USING, '2.NACCS導入をお考えのお客様へ'] },
      {
        wanted: '申込みから利用開始までの日数',
        way: [HOW, USING, '2.NACCS導入をお考えのお客様へ', '利用申込から利用開始までのスケジュールについて'],
      },
      {
        wanted: '料金表、料金プランの選び方の図',
        way: [HOW, USING, '3.システム利用料金'],
        note: '業務ごとの単価は、料金表通則の従量料金表にあります。',
      },
      { wanted: '回線の種類と料金', way: [HOW, USING, '4.NACCS通信回線'], note: 'netNACCSとWebNACCSでは要りません。' },
    ],
  },
  {
    title: '申し込むとき',
    entries: [
      { wanted: 'NSSへのログイン', way: [NSS, 'NSS ログイン'] },
      {
        wanted: '外為法関連業務の申込みの入力例',
        way: [NSS, '利用申込の入力例(新規申込)', 'B. 新規申込の入力例', '外為法関連業務機能を利用する場合'],
      },
      { wanted: '修正依頼が来たときの手順', way: [NSS, '利用申込の入力例(新規申込)', 'A. 新規申込から利用開始まで'] },
      { wanted: '契約内容を変えるときの入力例', way: [NSS, '利用申込の入力例(変更申込)'] },
      { wanted: '業種別のシステム設定', way: [NSS, '業種別システム設定'] },
      { wanted: '請求書や支払いについて', way: [NSS, '請求関係'] },
    ],
  },
  {
    title: '使い始めるとき',
    entries: [
      { wanted: 'デジタル証明書の取得手順書', way: [HOW, 'パッケージソフト・デジタル証明書'] },
      { wanted: 'パッケージソフトと導入手順書、操作説明書', way: [HOW, 'パッケージソフト・デジタル証明書'] },
      { wanted: 'WebNACCSのログイン', way: ['トップページ', 'WebNACCS'] },
      {
        wanted: 'パソコンの入替の手順',
        way: ['トップページ', '端末の入替'],
        note: 'このアプリでは「契約を変える」にもあります。',
      },
      { wanted: 'パスワードの再発行', way: ['トップページ', 'パスワード再発行'] },
    ],
  },
  {
    title: '使っている間に',
    entries: [
      {
        wanted: 'NACCSが動いているか（運転状況）',
        way: ['トップページ', '運転状況'],
        note: 'メールの配信もあります。',
      },
      { wanted: '止まる日（計画停止）', way: ['トップページ', 'その他案内', 'オンライン計画停止スケジュール'] },
      { wanted: 'Javaの更新などの大事な知らせ', way: ['トップページ', 'お知らせ'] },
      { wanted: '外為法関連業務の資料', way: [SPECS, '外為法関連資料（貿易管理サブシステム）'] },
      { wanted: '入力するコードの一覧', way: [SPECS, '業務コード集'] },
      { wanted: 'エラーメッセージの意味', way: [SPECS, '業務エラーメッセージ集'] },
      {
        wanted: '言葉の意味',
        way: [FAQ, '契約関係に関する問合せ', '用語説明'],
        note: 'このアプリでは「用語」にあります。',
      },
      { wanted: '申込理由の書き方', way: [FAQ, '契約関係に関する問合せ', '申込理由(新規申込)'] },
      {
        wanted: '申請書作成ソフトが動かない、JETファイルが開かない',
        way: [FAQ, '関係省庁に関する問合せ', '外為法関連業務'],
      },
      { wanted: 'チャットで聞く', way: ['トップページ', 'チャットボット'] },
    ],
  },
];
