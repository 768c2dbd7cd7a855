import { describe, expect, it } from 'vitest';
import { comparedOf } from '../../../../src/lib/features/history/compared.js';
import { exampleDraft } from '../../support/example.js';

const at = '2026-04-10T01:00:00.000Z';
const [third, second, first] = [3, 2, 1].map((revision) => ({
  revision,
  startedAt: at,
  savedAt: at,
  name: null,
  draft: revision === 1 ? undefined : exampleDraft(),
}));
const kept = [third!, second!, first!];

describe('the states to be compared', () => {
  it('are the chosen one and the current draft or another one', () => {
    expect(comparedOf(kept, 2, null)).toEqual({ chosen: second, against: null });
    expect(comparedOf(kept, 2, 3)).toEqual({ chosen: second, against: third });
    expect(comparedOf(kept, null, 3)).toBeUndefined();
  });

  it('are never one and the same', () => {
    expect(comparedOf(kept, 3, 3)).toEqual({ chosen: third, against: null });
  });

  it('are not ones that were erased or cannot be read', () => {
    expect(comparedOf(kept, 2, 9)).toEqual({ chosen: second, against: null });
    expect(comparedOf(kept, 2, 1)).toEqual({ chosen: second, against: null });
    expect(comparedOf(kept, 9, 2)).toBeUndefined();
    expect(comparedOf(kept, 1, 2)).toBeUndefined();
  });
});
