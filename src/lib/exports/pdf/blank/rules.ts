import type { Field, FieldKind, FieldOf } from '../../../definition/types.js';

/** How to write an answer, in a line that fits into half a page's width. */
export interface WritingRule {
  /** Printed next to the field: 全角. */
  short: string;
  text: string;
}

const ADDRESS_KANA: WritingRule = {
  short: '全角カナ',
  text: '全角カタカナ。数字・英字・「－」も全角で書けます。',
};

/** A choice with more options than this has a line to write on instead of boxes to tick (the 47 prefectures). */
const MOST_OPTIONS = 12;
const WRITTEN_CHOICE: WritingRule = { short: '選択', text: 'NSSの選択肢から選びます。ここには名前を書きます。' };

/** Whether a choice has a box for each option. */
export const isTicked = ({ options }: FieldOf<'choice'>): boolean => options.length <= MOST_OPTIONS;

/** The writing rules by kind, after what NSS accepts (C1-C5, C8, C9, V9). */
const RULES: Record<FieldKind, WritingRule> = {
  full: { short: '全角', text: '全角だけ。半角の英数字・カナ・空白は使えません。' },
  kana: { short: '全角カナ', text: '全角カタカナだけ。ひらがな・漢字は使えません。' },
  digits: { short: '半角数字', text: '半角数字だけ。ハイフン・空白・かっこは書きません。' },
  alnum: { short: '半角英数字', text: '半角の英字と数字だけ。記号は使えません。' },
  upper: { short: '半角大文字', text: '半角の大文字・数字・記号。空白は語の間に一つ。' },
  'upper-alpha': { short: '半角大文字', text: "半角の大文字と . , ' - と空白。数字は使えません。" },
  email: { short: '半角', text: '半角だけ。@は一つ。大文字と小文字を書き分けます。' },
  date8: { short: '年月日', text: '西暦の年月日。NSSでは半角数字8桁で入力します。' },
  count: { short: '半角数字', text: '半角数字だけ。初めに0を付けません。' },
  choice: { short: '選択', text: '一つを選び、□に印を付けます。' },
  check: { short: 'チェック', text: '当てはまるときに、□に印を付けます。' },
  text: { short: '文章', text: '1文字に1マス。改行も1文字に数えます。' },
  fixed: { short: '決まり', text: 'この手続で決まっている答えです。書きません。' },
  files: { short: '添付', text: 'NSSで添付するファイルの名前を書きます。' },
  forms: { short: '様式', text: '様式対応表の様式番号と名前を書きます。' },
};

/** All writing rules in order of their numbers. */
export const WRITING_RULES: readonly WritingRule[] = [...Object.values(RULES), ADDRESS_KANA, WRITTEN_CHOICE];

/** The writing rule of a field. */
export function ruleOf(field: Field): WritingRule {
  if (field.kind === 'kana' && field.address) return ADDRESS_KANA;
  return field.kind === 'choice' && !isTicked(field) ? WRITTEN_CHOICE : RULES[field.kind];
}
