import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/lib/draft/read.js';
import type { Draft } from '../../../src/lib/draft/types.js';
import { shapeOf } from '../../../src/lib/validation/shape.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleDraft, TODAY } from '../support/example.js';

// tests/unit/validation/check-memo.test.ts compares the shapes of random drafts of all procedures with what is shown.
describe('shapeOf', () => {
  const shape = (draft: Draft) => shapeOf(newApplication, reader(newApplication, draft, TODAY));
  const first = shape(exampleDraft());

  it('is the same whatever is typed into a text', () => {
    expect(shape(exampleDraft({ 'office.companyName': 'あ', 'userCodes[0].naming.companyNameEn': 'A' }))).toBe(first);
  });
  it.each([
    ['an answer on which others depend', { 'office.hasCorporateNumber': '無' }],
    ['the number of entries', { 'userCodes[1]': {} }],
    ['the number of entries within an entry', { 'userCodes[0].delegates': ['ア', 'イ', 'ウ'] }],
    ['a list that is none', { userCodes: 'ア' }],
  ])('is another one with %s', (_, changes) => {
    expect(shape(exampleDraft(changes))).not.toBe(first);
  });
});
