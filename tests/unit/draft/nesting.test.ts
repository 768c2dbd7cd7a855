import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { isNestedDeeper } from '../../../src/lib/draft/nesting.js';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('isNestedDeeper', () => {
  it('agrees with the parsed value, whatever its texts contain', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(7), (value, most) => {
        expect(isNestedDeeper(JSON.stringify(value), most)).toBe(depthOf(value) > most);
      }),
    );
  });
  it('ignores brackets, quotes and escapes inside texts', () => {
    expect(isNestedDeeper(JSON.stringify({ a: '[[[{{"\\"[[' }), 1)).toBe(false);
    expect(isNestedDeeper('["\\\\",[', 1)).toBe(true);
  });
  it('stops at the first bracket that is too deep', () => {
    let looked = 0;
    const text = { length: 10_000_000, charCodeAt: () => ((looked += 1), 0x5b) } as unknown as string;
    expect(isNestedDeeper(text, 32)).toBe(true);
    expect(looked).toBe(33);
  });
});
