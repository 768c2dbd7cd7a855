import { pathOf } from '../definition/path-of.js';
import type { Procedure } from '../definition/types.js';

/** Warnings that apply on every screen of NSS (manual, chapter 1). */
export const STANDING_WARNINGS: readonly string[] = [
  'ブラウザーの「戻る」は押さず、NSSの画面にあるボタンで戻ります。',
  'NSSは一つのタブだけで開きます。',
  '「申込内容を一時保存する」を押すとログアウトされます。',
  'NSSがエラー番号（NSW-C033など）を出したら、NACCS掲示板の「よくある問合せ」の「NSSに関する問合せ」で調べます。',
];

/** The warnings for one procedure; with a provisional ID, also that saving does not stop the 48 hours (T3). */
export function standingWarnings(procedure: Procedure): readonly string[] {
  return pathOf(procedure, 'mailedOn') ? [...STANDING_WARNINGS, '保存しても48時間は止まりません。'] : STANDING_WARNINGS;
}
