/** What holds on every screen of NSS (manual, chapter 1). */
export const ALWAYS: readonly string[] = [
  'ブラウザーの「戻る」は押さず、NSSの画面にあるボタンで戻ります。',
  'NSSは一つのタブだけで開きます。',
  '「申込内容を一時保存する」を押すとログアウトされます。保存しても48時間は止まりません。',
];
