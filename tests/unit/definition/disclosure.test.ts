import { expect, it } from 'vitest';
import { TRAVEL, travelInTemplate } from '../../../src/lib/definition/disclosure.js';
import type { Field } from '../../../src/lib/definition/types.js';

it('is what every field has to say of itself', () => {
  // @ts-expect-error: a field without `disclosure` must not compile
  const silent: Field = { id: 'something.new', label: '新しい項目', kind: 'full', need: 'optional' };
  expect(silent).not.toHaveProperty('disclosure');
});

it('decides alone how an answer goes into a template', () => {
  expect(travelInTemplate({ disclosure: 'person' })).toBe('asked');
  expect(travelInTemplate({ disclosure: 'returned' })).toBe('never');
  for (const [disclosure, { template }] of Object.entries(TRAVEL) as [keyof typeof TRAVEL, { template: string }][])
    expect(travelInTemplate({ disclosure })).toBe(template);
});
