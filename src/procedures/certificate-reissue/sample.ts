import type { Sample } from '../../lib/definition/types.js';
import { sampleContact } from '../shared/sample.js';

/** What a made-up company adds to a new draft. */
export const sample: Sample = {
  ...sampleContact,
  'target.terminal': '1ANAC1',
  'schedule.timing': '即時',
};
