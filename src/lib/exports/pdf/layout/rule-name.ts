import type { Issue } from '../../../validation/types.js';

/** What a rule is called on paper: its id, so that it can be looked up; the others have names for programs only. */
export function ruleName({ rule, missing }: Issue): string {
  if (/^[A-Z]\d+$/.test(rule)) return rule;
  return missing ? '未入力' : '形式';
}
