import { reveal } from '../../characters/reveal.js';

/** What the page of the shared folder says after a press. */
export const LOCKED =
  '合言葉で閉じたファイルなので、「フォルダーに戻す」は使えません。直したら、合言葉を付けて書き出し、フォルダーに保存してください。';
export const UNREAD =
  '下書きを読めなかったので、フォルダーに戻していません。ページを再読み込みして、もう一度押してください。';
export const isGone = (name: string): string =>
  `「${reveal(name)}」は、もうフォルダーにありません。一覧を読み直しました。`;

/** @param conflict somebody else had changed the file @param left what did not go along; '' if nothing */
export const wasPutBack = ({ name, conflict }: { name: string; conflict: boolean }, left: string): string =>
  conflict
    ? `ほかの人が変えていたので、「${reveal(name)}」として並べて置きました。二つを見比べてください。${left}`
    : `「${reveal(name)}」をフォルダーに戻しました。${left}`;
export const wasPut = (name: string, left: string): string => `「${reveal(name)}」をフォルダーに置きました。${left}`;

/** What to do when the folder could not be read or written. */
export function whyNot(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  return name === 'NotAllowedError' || name === 'SecurityError'
    ? 'フォルダーを使う許可がありません。もう一度開いて、許可してください。'
    : 'フォルダーを読み書きできませんでした。つながっているか、書き込めるかを確かめて、もう一度押してください。';
}
