import type { Sample } from '../../lib/definition/types.js';
import { sampleContact } from '../shared/sample.js';

/** What a made-up company adds to a new draft. */
export const sample: Sample = {
  ...sampleContact,
  'target.userCode': '1ANAC',
  'target.ids': ['A0A'],
  'target.reason': 'パスワードを忘れたため。',
  'schedule.timing': '最短の日程で登録を希望',
};
