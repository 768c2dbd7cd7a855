/** A change to an existing contract and the NSS application it needs (the manual's chapters 1, 4 and 5). */
export interface Change {
  id: string;
  wanted: string;
  /** The item in NSS's menu 「申込を行う」; '' if no application is needed. */
  menu: '' | '契約内容の変更' | 'システム設定の申込' | '通関士IDの追加' | 'デジタル証明書の再発行';
  how: string;
  /** The procedure in this app that prepares it, if there is one. */
  begins?: { procedure: string; name: string };
  /** A page of this app that helps. */
  page?: 'ury';
}

export const changes: readonly Change[] = [
  {
    id: 'english',
    wanted: '英語の会社名、住所、業務責任者名を直す',
    menu: '契約内容の変更',
    how: '「システム設定（追加・変更・削除）」に印を付け、直す利用者コードの「システム設定」を押して、名称タブを直します。',
    begins: { procedure: 'system-settings', name: 'システム設定' },
  },
  {
    id: 'password',
    wanted: '利用者IDのパスワードが分からない',
    menu: 'システム設定の申込',
    how: '利用者IDの初期化を申し込みます。同じ利用者コードの別のIDが使えるなら、申し込まずにURYの「I」ですぐに初期化できます。',
    begins: { procedure: 'password-reset', name: 'パスワード初期化' },
    page: 'ury',
  },
  {
    id: 'office-password',
    wanted: '事業所パスワード（NSSのログインパスワード）が分からない',
    menu: '',
    how: '利用者IDのパスワードとは別のもので、NSSに入れないと上の申込みもできません。NACCS掲示板の「よくある問合せ」の「パスワード(NSSログイン、利用者ID、メールボックス)の再発行手続き」に、再発行の方法があります。',
  },
  {
    id: 'own-password',
    wanted: 'いまのパスワードを新しいものに変える',
    menu: '',
    how: '申込みは要りません。パッケージソフトのURY「C」か、WebNACCSのURY0Wで変えます。',
    page: 'ury',
  },
  {
    id: 'new-pc',
    wanted: 'パソコンを入れ替える',
    menu: 'デジタル証明書の再発行',
    how: '証明書を再発行し、新しいパソコンで取り直して、パッケージソフトを入れます。台数が同じなら、契約は変わりません。',
    begins: { procedure: 'certificate-reissue', name: '証明書の再発行' },
  },
  {
    id: 'more-pcs',
    wanted: 'NACCSを使うパソコンの台数を変える',
    menu: '契約内容の変更',
    how: '論理端末数（netNACCS）を、変えたあとの会社全体の台数にします。掲示板の「netNACCS端末の追加手続き」に説明があります。',
  },
  {
    id: 'id-number',
    wanted: '委任を受けた人が増えた、減った',
    menu: '契約内容の変更',
    how: '「識別番号（追加・削除）」に印を付けます。増やすときは、先に経済産業省に相談し、申請者の届出も直します。',
  },
  {
    id: 'company',
    wanted: '会社名、本社の住所、契約者、管理責任者が変わった',
    menu: '契約内容の変更',
    how: '事業所、契約者、管理責任者の欄を直します。英語の名称や住所も変わるなら、「システム設定」にも印を付けます。経済産業省への届出も別に要ります。',
  },
  {
    id: 'billing',
    wanted: '請求先や支払方法を変える',
    menu: '契約内容の変更',
    how: '請求先の画面で直します。口座を新しくするときは、預金口座振替依頼書が別に要ります。',
  },
  {
    id: 'plan',
    wanted: '料金プランを変える',
    menu: '契約内容の変更',
    how: '料金プランの画面で選び直します。無料の業務だけを行い、有料の管理統計資料を取らないなら、「従量のみ」のままで料金はかかりません。',
  },
  {
    id: 'industry',
    wanted: '通関など、ほかの業務も始める',
    menu: '契約内容の変更',
    how: '「利用業種（追加・変更・削除）」に印を付けます。業種によっては税関の許可や回線の工事が先に要ります。',
  },
  {
    id: 'broker',
    wanted: '通関士のIDを増やす',
    menu: '通関士IDの追加',
    how: '通関業の利用者コードのための手続です。外為法関連業務では使いません。',
  },
];
