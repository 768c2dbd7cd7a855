import type { Rule } from '../context.js';
import { mainRules } from './main.js';
import { rulesOnAddresses } from './on-addresses.js';

/** The rules that a field's kind alone cannot check, by rule id. docs/rules.md lists all rules. */
export const rules: readonly Rule[] = [...mainRules, ...rulesOnAddresses];
