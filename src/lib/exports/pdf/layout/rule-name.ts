import type { Issue } from '../../../validation/types.js';

/** The name of a rule in print: its id, by which it can be looked up, or a word for rules without one. */
export function ruleName({ rule, missing }: Issue): string {
  if (/^[A-Z]\d+$/.test(rule)) return rule;
  return missing ? '未入力' : '形式';
}
