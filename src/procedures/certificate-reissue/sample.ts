import type { Sample } from '../../lib/definition/types.js';
import { sampleContact } from '../shared/sample.js';

/** A complete application of a made-up company. */
export const sample: Sample = {
  ...sampleContact,
  'target.terminal': '1ANAC1',
  'schedule.timing': '即時',
};
