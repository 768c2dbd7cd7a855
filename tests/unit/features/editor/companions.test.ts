import { describe, expect, it } from 'vitest';
import { companionsAtOnce, companionsLater } from '../../../../src/lib/features/editor/companions.js';
import { itemsByPattern } from '../../../../src/lib/definition/walk.js';
import { procedures } from '../../../../src/procedures/index.js';

describe('the companions', () => {
  const screens = procedures.flatMap(({ screens }) => screens.map(({ companion }) => companion));
  const items = procedures.flatMap((procedure) => [...itemsByPattern(procedure).values()].map(({ item }) => item));
  const fields = items.map((item) => ('companion' in item ? item.companion : undefined));
  const names = (all: readonly (string | undefined)[]) => [...new Set(all.filter((name) => name !== undefined))].sort();

  it('have each name of the definitions once', () => {
    const known = [...Object.keys(companionsAtOnce), ...Object.keys(companionsLater)];
    expect(known.sort()).toEqual(names([...screens, ...fields]));
  });
  it('of screens are there at once, because all fields stand below', () => {
    expect(Object.keys(companionsAtOnce)).toEqual(expect.arrayContaining(names(screens)));
  });
});
