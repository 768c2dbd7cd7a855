/** What to know of WebNACCS for work under the foreign exchange law (manual, chapters 4, 6 and 7). */
export const webNaccsPoints: readonly string[] = [
  'パッケージソフトは要りません。パソコンのほか、スマートフォンやタブレットのブラウザーでも使えます。',
  '使う端末にデジタル証明書を取得します。ログオンのあとの端末開通確認（TCC）は要りません。',
  'NACCS掲示板のトップページの「WebNACCS」からログイン画面を開きます。外為法の申請では、業務カテゴリ選択を「外為法関連業務」にします。',
  'WebNACCSの動作確認環境は、NACCS掲示板の「よくある問合せ」の「WebNACCS」にあります。上の表はパッケージソフトのものです。',
  '第6次NACCSまでは申請書作成ソフトで作った申請様式の一部が、第7次からWebNACCSで作れるようになりました。対象の様式は、これからも順に増える予定です。',
];

/** WebNACCS's home page for this work (manual, chapter 7). */
export const webNaccsHome: readonly { name: string; text: string }[] = [
  { name: '申請/電子ライセンス', text: '申請を新しく作って出し、電子ライセンスを調べるところです。' },
  { name: '新規申請作成', text: '新しい申請を作ります。' },
  {
    name: '最近の申請',
    text: '「要対応」「審査中」「交付済」「その他」のタブを押すと、進み具合ごとの一覧が出ます。「他の申請を確認」でほかの申請も見られます。',
  },
  { name: '整理番号', text: '押すと、その申請や電子ライセンスの「詳細照会」の画面が開きます。' },
  { name: '汎用情報設定', text: '申請者、申請担当者、該非判定責任者の情報を確かめ、直せます。' },
  {
    name: '様式の項目',
    text: 'パッケージソフトの申請書作成ソフトと同じです。申請の方法は「外為法関連業務操作説明書（WebNACCS編）」にあります。',
  },
];
