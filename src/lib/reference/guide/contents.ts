/** A page of this app that covers a part of the manual. */
export type GuidePageName = 'start' | 'choose' | 'change' | 'board' | 'terms' | 'environment' | 'ury' | 'forms';

export interface ContentsRow {
  /** The heading in the manual's contents (目次). */
  chapter: string;
  links: readonly { page: GuidePageName; anchor?: string; text: string }[];
}

/** The manual's table of contents and where this app covers each chapter. */
export const contents: readonly ContentsRow[] = [
  {
    chapter: '1 新規申込 外為法関連業務利用',
    links: [
      { page: 'start', text: '新規申込の下書きを始める' },
      { page: 'choose', text: '申込みの内容を選ぶ' },
    ],
  },
  {
    chapter: '2 確認依頼を受信したとき',
    links: [{ page: 'change', anchor: 'correction', text: '修正と取下げの手順' }],
  },
  {
    chapter: '3 NACCS導入をお考えのお客様へ',
    links: [
      { page: 'choose', text: '処理方式、回線、料金プランの選び方' },
      { page: 'terms', text: '用語' },
    ],
  },
  {
    chapter: '4 NACCS掲示板の活用について',
    links: [
      { page: 'board', text: 'NACCS掲示板の見方' },
      { page: 'environment', text: 'パッケージソフトの動作環境' },
      { page: 'change', anchor: 'new-pc-steps', text: 'パソコンの入替' },
      { page: 'change', text: '契約を変える' },
    ],
  },
  {
    chapter: '5 利用者IDパスワード再発行の流れ(netNACCS)',
    links: [
      { page: 'change', anchor: 'password', text: 'パスワードの初期化を申し込む' },
      { page: 'ury', text: 'URYでパスワードを変える' },
    ],
  },
  {
    chapter: '6 利用者IDパスワード再発行の流れ(WebNACCS)',
    links: [{ page: 'ury', text: 'URY0Wでパスワードを変える' }],
  },
  {
    chapter: '7 WebNACCSについて',
    links: [
      { page: 'forms', text: 'WebNACCSで申請できる様式と、できないこと' },
      { page: 'environment', text: '使える端末' },
    ],
  },
  { chapter: '8 パッケージソフト・WebNACCS対象申請様式一覧', links: [{ page: 'forms', text: '様式対応表' }] },
];
