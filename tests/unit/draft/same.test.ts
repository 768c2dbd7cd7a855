import { expect, it } from 'vitest';
import { same } from '../../../src/lib/draft/same.js';

it('compares answers by what they hold, and takes null for no answer', () => {
  expect(same({ a: ['x', { b: true }] }, { a: ['x', { b: true }] })).toBe(true);
  expect(same(null, undefined)).toBe(true);
  expect(same(['x'], ['y'])).toBe(false);
  expect(same('', null)).toBe(false);
});
