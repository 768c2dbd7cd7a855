import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { restore } from '../../../src/lib/draft/restore.js';
import type { Draft } from '../../../src/lib/draft/types.js';
import { toDraftJson, withoutHidden } from '../../../src/lib/exports/draft-json.js';
import { draftSchema } from '../../../src/lib/exports/json-schema/index.js';
import { ruleContext } from '../../../src/lib/validation/context.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { anyDraft } from '../support/any-draft.js';
import { emptyDraft, exampleDraft, issuesOf, LATER, TODAY } from '../support/example.js';
import { compile } from './json-schema/fixture.js';

const validate = compile(draftSchema(procedures));

/** Checks a draft's file, as exported and as written into a package, against the published schema. */
function expectValid(draft: Draft): void {
  const shared = withoutHidden(ruleContext(newApplication, draft, { today: TODAY }));
  for (const one of [draft, shared]) {
    validate(JSON.parse(toDraftJson(one, issuesOf(one))));
    expect(validate.errors).toBeNull();
  }
}

describe('what the app writes is what the published schema describes', () => {
  it.each([
    ['the example', exampleDraft()],
    ['a new draft', emptyDraft()],
    ['a draft without any answer', { ...emptyDraft(), values: {} }],
    [
      'a draft with wrong answers',
      exampleDraft({ 'office.phone': '03-1234-5678', 'plan.netNaccs': 'x', userCodes: [] }),
    ],
  ])('%s', (_what, draft) => expectValid(draft));

  it('any draft, right or wrong', () => {
    fc.assert(fc.property(anyDraft, expectValid), { numRuns: 200 });
  });

  it('any draft that was read from a file with numbers and truth values for text', () => {
    const property = fc.property(anyDraft, fc.oneof(fc.double({ noNaN: true }), fc.boolean()), (draft, value) => {
      const values = Object.fromEntries(
        Object.entries(draft.values).map(([key, stored]) => [key, typeof stored === 'string' ? value : stored]),
      );
      expectValid(restore({ ...draft, values }, procedures, LATER).draft);
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('notices a type that the app does not write', () => {
    const wrong = { ...exampleDraft(), values: { 'office.phone': 312345678 } };
    expect(validate(JSON.parse(toDraftJson(wrong, [])))).toBe(false);
  });
});
