import { rules } from './rules/index.js';

/** Short names of the rules that kinds and single definitions apply; the others carry their own. */
const NAMES: Readonly<Record<string, string>> = {
  required: '未入力',
  type: '値の形',
  max: '数が多すぎる',
  choice: '選択肢',
  count: '数の形',
  date8: '日付の形',
  alnum: '英数字の桁数',
  files: '添付ファイル',
  forms: '様式',
  fixed: '決まっている値',
  'upper-alpha': '英字と記号',
  C3: '半角数字',
  C4: '英大文字',
  C5: '半角の欄に全角',
  C7: '使えない文字',
  C9: '240文字まで',
  V4: '緊急連絡用FAX番号',
  V9: '英語の住所の空白',
  V12: '論理端末数',
  V13: '料金プラン',
  V14: '請求先',
};

/** The ids from the specification that have a name: C1, V1, T1 …, without names such as `required`. */
export function namedRules(): readonly string[] {
  const ids = [...Object.keys(NAMES), ...rules.map(({ id }) => id)];
  return [...new Set(ids)].filter((id) => /^[A-Z]\d/.test(id));
}

/** A rule's name for people: 「法人番号」; its id if it has no name. */
export function ruleName(rule: string): string {
  return rules.find(({ id }) => id === rule)?.name ?? (Object.hasOwn(NAMES, rule) ? NAMES[rule]! : rule);
}
