import type { Rule } from '../context.js';
import { V15 } from './billing.js';
import { V1, V2, V20, V23, V6 } from './company.js';
import { C1, C2, C6, V25 } from './characters.js';
import { C8, V17, V3 } from './contact.js';
import { V18 } from './customs.js';
import { T1, T2, T6 } from './dates.js';
import { T8, V21 } from './returned.js';
import { V11, V16, V22, V7, V8 } from './user-codes.js';

/** The rules that every page with a draft has from the start, among them all that find errors. */
export const mainRules: readonly Rule[] = [
  C1,
  C2,
  C6,
  C8,
  V1,
  V2,
  V3,
  V6,
  V7,
  V8,
  V11,
  V15,
  V16,
  V17,
  V18,
  V20,
  V21,
  V22,
  V23,
  V25,
  T1,
  T2,
  T6,
  T8,
];
