import type { CorrectionWay } from '../../lib/definition/correction.js';

/** A new application, which has NSS's provisional ID until the start (manual, chapter 2). */
export const newApplicationCorrection: CorrectionWay = {
  login: '仮ログインID',
  page: '契約情報詳細表示画面',
  correct: '申込の修正入力へ進む',
  starts: '申込担当者',
  register: '申込内容を登録する',
  withdraw: '申込を取り下げる',
};

/** A システム設定申込, a password reset included: other page, other buttons (manual, chapter 5, part 2). */
export const settingsCorrection: CorrectionWay = {
  login: '本ログインID（事業所コード）',
  page: 'システム設定申込詳細',
  correct: 'システム設定申込を修正する',
  starts: '申込担当者',
  register: 'システム設定申込を登録する',
  withdraw: 'システム設定申込を取り下げる',
};
