/** Short names of the rules, for filtering the table of drafts by rule. docs/rules.md explains each rule. */
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
  C1: '全角',
  C2: '全角カナ',
  C3: '半角数字',
  C4: '英大文字',
  C5: '半角の欄に全角',
  C6: 'NSSで使えないおそれのある文字',
  C7: '使えない文字',
  C8: 'メールアドレス',
  C9: '240文字まで',
  V1: '法人番号',
  V2: '法人格',
  V3: '電話番号・FAX番号',
  V4: '緊急連絡用FAX番号',
  V5: '郵便番号と住所',
  V6: '事業所名・所在地は本社',
  V7: '英語の48・72文字',
  V8: '番地',
  V9: '英語の住所の空白',
  V10: '英語の都道府県・市区町村',
  V11: '識別番号数',
  V12: '論理端末数',
  V13: '料金プラン',
  V14: '請求先',
  V15: '請求先コード',
  V16: '全事業所の企業名(英)',
  V17: '申込理由',
  V18: '管轄税関',
  V20: '同じ会社の申込み',
  V21: '申込受付番号',
  T1: '利用開始希望日',
  T2: '休日の表にない日',
  T6: '登録希望日',
  T8: '確定した利用開始日',
};

/** The ids from the specification that have a name here: C1, V1, T1 …, without names such as `required`. */
export function namedRules(): readonly string[] {
  return Object.keys(NAMES).filter((rule) => /^[A-Z]\d/.test(rule));
}

/** A rule's id and name: 「V1 法人番号」; only the id if the rule has no name. */
export function ruleName(rule: string): string {
  const name = Object.hasOwn(NAMES, rule) ? NAMES[rule] : undefined;
  if (name === undefined) return rule;
  return /^[A-Z]\d/.test(rule) ? `${rule} ${name}` : name;
}
