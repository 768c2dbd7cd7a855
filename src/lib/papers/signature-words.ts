const RANK =
  '代表取締役(?:社長|会長|専務|副社長|CEO|兼.+)?|代表社員|代表理事|取締役(?:社長|会長|副社長|専務|常務|会長|相談役)?|専務取締役|常務取締役|専務(?:執行役員)?|常務(?:執行役員)?|執行役員|上席執行役員|社長|副社長|会長|理事長|(?:本|副本)部長|(?:副|担当|統括)?部長(?:代理|補佐)?|(?:副|担当)?課長(?:代理|補佐)?|次長|係長|室長|所長|支店長|支社長|工場長|店長|センター長|グループ長|班長|主任|主査|主事|主幹|参事|統括|参与|顧問|理事|事務局長|局長|リーダー|チーフ|サブリーダー|マネージャー|マネジャー|ゼネラルマネージャー|スタッフ|担当|アシスタント|アソシエイト|コンサルタント|ディレクター|スーパーバイザー|通関士';
const TITLE = new RegExp(`^(?:${RANK})(?:[（(].+[）)])?$`, 'u');
const TITLED = new RegExp(`^(.{1,20}?(?:部|課|室|係|局|グループ|チーム|センター|所|店|本部))(${RANK})$`, 'u');
const DEPARTMENT =
  /^[\p{Script=Han}\u3041-\u3096\u30a1-\u30fcA-Za-zＡ-Ｚａ-ｚ0-9０-９・＆&／/（）()]{1,30}(?:部|課|室|係|局|本部|事業部|グループ|Gr|チーム|センター|支店|支社|営業所|出張所|事務所|工場|研究所|事業所|ユニット|カンパニー|ディビジョン|部門|事務局)$/u;
/** Departments that are known by another ending. */
const KNOWN = /^(?:総務|経理|人事|営業|貿易|業務|購買|物流|財務|法務|広報|企画|情報システム|輸出入?|輸入|本社|本店)$/u;

/** A title that holds its department: 営業部長. */
const HEAD =
  /^[\p{Script=Han}\u30a1-\u30fc・]{1,12}(?:部|課|係|室|局|所|店|支社|工場|センター|グループ|班)長(?:代理|補佐)?$/u;

/** Whether a word is a title: 課長, 代表取締役社長, 営業部長. */
export const isTitle = (word: string): boolean => TITLE.test(word) || HEAD.test(word);

/** Whether a word alone names a department, but could be a name as well: 経理, 営業. */
export const isBareDepartment = (word: string): boolean => KNOWN.test(word);

/** The department that a word is, and the title at its end where both are one word: 営業部長 is a title of 営業部. */
export function departmentOf(word: string): { name: string; title?: string } | undefined {
  const [, name, title] = TITLED.exec(word) ?? [];
  if (name !== undefined && title !== undefined) return { name, title };
  return DEPARTMENT.test(word) || KNOWN.test(word) ? { name: word } : undefined;
}
