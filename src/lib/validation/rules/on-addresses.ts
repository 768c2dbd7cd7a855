import type { Rule } from '../context.js';
import { V24 } from './address-reading.js';
import { V10, V5 } from './address.js';

/**
 * The rules that compare an address with its postal code. They need the largest tables, and only advise, so that a page
 * loads them when there is an address to look at.
 */
export const rulesOnAddresses: readonly Rule[] = [V5, V10, V24];
