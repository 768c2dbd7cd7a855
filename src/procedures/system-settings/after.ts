import type { AfterStep } from '../../lib/definition/after.js';
import { received } from '../shared/after.js';

/** From the receipt to the day on which NACCS uses the new names (manual, chapter 1). */
export const after: readonly AfterStep[] = [
  ...received,
  {
    id: 'check',
    title: '登録された名称を確かめる',
    does: 'NSSの申込内容確認で、NACCS登録日と英語の名称、所在地を、下書きの「入力内容の確認」と見比べます。',
    since: ['schedule.date'],
  },
];
