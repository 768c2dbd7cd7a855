import { MANUAL } from './manual.js';

/** Where a table of facts comes from, for whoever has to rely on it. */
export interface Source {
  /** What the app knows from it. */
  facts: string;
  /** Chapters of the manual, or another source. */
  from: string;
  /** The edition or the day of the source; undefined where it is stated elsewhere, because users renew it. */
  edition?: string;
}

const manual = (facts: string, chapters: string): Source => ({
  facts,
  from: `マニュアル「${MANUAL.title}」${chapters}`,
  edition: MANUAL.edition,
});

/** The sources of every table of facts in the app. */
export const SOURCES: readonly Source[] = [
  manual('NSSの画面、項目、文字の決まり、締切', '1・2'),
  manual('料金、処理方式、端末の条件', '1・3'),
  manual('用語、問い合わせの前に調べる所', '1～7'),
  manual('NACCS掲示板の見方', '4'),
  manual('パスワードと証明書の手続（URY、URY0W）', '5・6'),
  manual('WebNACCSで使える業務', '7'),
  manual('様式対応表', '8'),
  {
    facts: '管轄する税関の候補（参考。税関に確かめてください）',
    from: '税関が公開している管轄区域',
    edition: '2026年11月に確認',
  },
  { facts: '郵便番号と住所、読み', from: '日本郵便「郵便番号データ」' },
  { facts: '祝日', from: '内閣府「国民の祝日」の一覧と、国民の祝日に関する法律' },
];
