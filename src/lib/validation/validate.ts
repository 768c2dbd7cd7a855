import type { Procedure } from '../definition/types.js';
import type { Draft } from '../draft/types.js';
import type { CheckMemo } from './check-memo.js';
import type { CheckOptions } from './context.js';
import { rules } from './rules/index.js';
import type { Issue } from './types.js';
import { validateWith } from './validate-with.js';

/**
 * Checks a draft: each visible field by its kind, missing answers, and the rules that look at several fields.
 * @param memo the one of the last check of the same draft, which makes this one faster
 * @returns the issues in screen order; empty if there are none
 */
export const validate = (
  procedure: Procedure,
  draft: Draft,
  options: CheckOptions,
  memo?: CheckMemo,
): readonly Issue[] => validateWith(rules, procedure, draft, options, memo);
