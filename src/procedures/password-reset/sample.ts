import type { Sample } from '../../lib/definition/types.js';
import { sampleContact } from '../shared/sample.js';

/** A complete application of a made-up company. */
export const sample: Sample = {
  ...sampleContact,
  'target.userCode': '1ANAC',
  'target.ids': ['A0A'],
  'target.reason': 'パスワードを忘れたため。',
  'schedule.timing': '最短の日程で登録を希望',
};
