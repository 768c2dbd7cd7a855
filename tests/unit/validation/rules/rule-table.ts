import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/lib/draft/types.js';
import { exampleDraft, spokenAt, type Changes } from '../../support/example.js';

/** Values that one rule must and must not report at one place of the manual's example. */
export interface RuleCase {
  /** The rule's id, or the kind's. */
  id: string;
  says: 'error' | 'advice';
  at: string;
  wrong: readonly Json[];
  right: readonly Json[];
  /** Other changes to the manual's example. */
  where?: Changes;
}

/** Puts every value of the cases into the manual's example, and checks what the rule says about it. */
export function testRules(cases: readonly RuleCase[]): void {
  describe.each(cases)('$id ($says) at $at', ({ id, says, at, wrong, right, where }) => {
    const spoken = (value: Json) =>
      spokenAt(exampleDraft({ ...where, [at]: value }), at).filter((rule) => rule.startsWith(`${id} `));
    it.each(wrong.map((value) => [value]))('reports %j', (value) => {
      expect(spoken(value)).toEqual([`${id} ${says}`]);
    });
    it.each(right.map((value) => [value]))('accepts %j', (value) => {
      expect(spoken(value)).toEqual([]);
    });
  });
}
