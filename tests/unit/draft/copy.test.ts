import { describe, expect, it } from 'vitest';
import { copyDraft } from '../../../src/lib/draft/copy.js';
import { exampleDraft, LATER } from '../support/example.js';

describe('copyDraft', () => {
  it('has the same answers and unknown keys, and a new id', () => {
    const draft = { ...exampleDraft(), revision: 7, theirs: { a: 1 } };
    const copy = copyDraft(draft, LATER, '控え');
    expect(copy).toEqual({
      ...draft,
      id: copy.id,
      title: '控え',
      createdAt: LATER.toISOString(),
      updatedAt: LATER.toISOString(),
      revision: 0,
    });
    expect(copy.id).not.toBe(draft.id);
  });
});
