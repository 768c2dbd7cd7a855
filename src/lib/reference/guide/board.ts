import { URY_TROUBLE } from './ury.js';

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
const CONTRACT = '契約関係に関する問合せ';
const EXAMPLES = '利用申込の入力例(新規申込)';
const FROM_NEW = 'A. 新規申込から利用開始まで';
const TOP = 'トップページ';

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
      {
        wanted: 'NSSへのログインと新規申込',
        way: [NSS, 'NSS ログイン', '新規申込'],
        note: 'トップページの「NACCSサポートシステム」からも開けます。契約のあとの申込みは「変更申込」です。',
      },
      {
        wanted: '新規申込から利用開始までの手順書',
        way: [NSS, EXAMPLES, FROM_NEW],
        note: '仮ログインID、入力から審査、修正依頼、ID通知内容、証明書とパッケージソフト、利用開始日以降のU業務、承諾書の7つに分かれています。',
      },
      {
        wanted: '申込理由の記載例',
        way: [NSS, EXAMPLES, 'B. 新規申込の入力例', '申込理由例(新規申込)'],
        note: 'NSSの申込担当者の画面の「こちら」からも見られます。',
      },
      { wanted: 'NSSでの添付ファイルの仕様', way: [FAQ, CONTRACT, 'NSSでの添付ファイルの仕様'] },
      { wanted: 'NSSの入力のエラー番号', way: [FAQ, CONTRACT, 'NSSに関する問合せ'], note: 'NSW-C033、NSW-0007など。' },
      {
        wanted: '外為法関連業務の申込みの入力例',
        way: [NSS, EXAMPLES, 'B. 新規申込の入力例', '外為法関連業務機能を利用する場合'],
      },
      { wanted: '修正依頼が来たときの手順', way: [NSS, EXAMPLES, FROM_NEW] },
      { wanted: '契約内容を変えるときの入力例', way: [NSS, '利用申込の入力例(変更申込)'] },
      { wanted: '業種別のシステム設定', way: [NSS, '業種別システム設定'] },
      { wanted: '請求書や支払いについて', way: [NSS, '請求関係'] },
      {
        wanted: '口座振替での支払い',
        way: [HOW, USING, '3.システム利用料金', 'システム利用料金の口座振替払いについて'],
      },
      { wanted: '適格請求書（インボイス）', way: [FAQ, CONTRACT, '利用料金・請求'] },
    ],
  },
  {
    title: '使い始めるとき',
    entries: [
      { wanted: 'デジタル証明書の取得手順書', way: [HOW, 'パッケージソフト・デジタル証明書'] },
      { wanted: 'パッケージソフトと導入手順書、操作説明書', way: [HOW, 'パッケージソフト・デジタル証明書'] },
      { wanted: 'WebNACCSのログイン', way: [TOP, 'WebNACCS'] },
      { wanted: 'WebNACCSで使える業務と動作確認環境', way: [FAQ, CONTRACT, 'WebNACCS'] },
      { wanted: '承諾書の取得方法', way: [NSS, EXAMPLES, FROM_NEW, '承諾書の取得方法'] },
      {
        wanted: '利用開始日までにID通知内容を確認できなかったとき',
        way: [NSS, EXAMPLES, FROM_NEW, '審査後のID通知内容確認'],
      },
      {
        wanted: '証明書やパッケージソフトのエラー',
        way: [FAQ, 'NACCSのセットアップ方法が分からない', 'セットアップ時のエラー'],
      },
      {
        wanted: 'パソコンの入替の手順',
        way: [TOP, '端末の入替'],
        note: 'このアプリでは「契約を変える」にもあります。',
      },
      { wanted: 'パスワードの再発行', way: [TOP, 'パスワード再発行'] },
    ],
  },
  {
    title: '使っている間に',
    entries: [
      {
        wanted: 'NACCSが動いているか（運転状況）',
        way: [TOP, '運転状況'],
        note: '計画停止を除き、24時間動いています。「NACCS 運転状況メール配信サービス」もあります。',
      },
      { wanted: '急に使えなくなったとき', way: [TOP, '急にNACCSが使えなくなった！'] },
      {
        wanted: '輸出許可申請の電子化（外為法関連業務）',
        way: [TOP, 'サポート情報', '輸出許可申請の電子化(外為法関連業務)'],
      },
      { wanted: 'ゴールデンウィークの注意', way: [TOP, 'その他案内', 'ゴールデンウィークの留意点について'] },
      { wanted: '災害などがあったときの料金', way: [HOW, USING, '3.システム利用料金', '災害等があったとき'] },
      { wanted: '止まる日（計画停止）', way: [TOP, 'その他案内', 'オンライン計画停止スケジュール'] },
      { wanted: 'Javaの更新などの大事な知らせ', way: [TOP, 'お知らせ'] },
      { wanted: '外為法関連業務の資料', way: [SPECS, '外為法関連資料（貿易管理サブシステム）'] },
      { wanted: '入力するコードの一覧', way: [SPECS, '業務コード集'] },
      { wanted: 'パスワードの変更がうまくいかないとき', way: [FAQ, CONTRACT, URY_TROUBLE] },
      { wanted: 'エラーメッセージの意味', way: [SPECS, '業務エラーメッセージ集'] },
      {
        wanted: '言葉の意味',
        way: [FAQ, CONTRACT, '用語説明'],
        note: 'このアプリでは「用語」にあります。',
      },
      { wanted: '申込理由の書き方', way: [FAQ, CONTRACT, '申込理由(新規申込)'] },
      {
        wanted: '申請書作成ソフトが動かない、JETファイルが開かない',
        way: [FAQ, '関係省庁に関する問合せ', '外為法関連業務'],
      },
      { wanted: 'チャットで聞く', way: [TOP, 'チャットボット'] },
    ],
  },
];
