import { describe, expect, it } from 'vitest';
import { companionsAbove, companionsBeside } from '../../../../src/lib/features/editor/companions.js';
import { itemsByPattern } from '../../../../src/lib/definition/walk.js';
import { procedures } from '../../../../src/procedures/index.js';

describe('the companions', () => {
  it('of every screen stand above it from the start, those of every field beside it', () => {
    const screens = procedures.flatMap(({ screens }) => screens.map(({ companion }) => companion));
    const items = procedures.flatMap((procedure) => [...itemsByPattern(procedure).values()].map(({ item }) => item));
    const fields = items.map((item) => ('companion' in item ? item.companion : undefined));
    const names = (all: readonly (string | undefined)[]) =>
      [...new Set(all.filter((name) => name !== undefined))].sort();
    expect(names(screens)).toEqual(Object.keys(companionsAbove).sort());
    expect(names(fields)).toEqual(Object.keys(companionsBeside).sort());
  });
});
