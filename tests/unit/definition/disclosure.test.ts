import { expect, it } from 'vitest';
import { TRAVEL, travelInTemplate } from '../../../src/lib/definition/disclosure.js';
import type { Field } from '../../../src/lib/definition/types.js';

it('is required in every field definition', () => {
  // @ts-expect-error: a field without `disclosure` must not compile
  const silent: Field = { id: 'something.new', label: '新しい項目', kind: 'full', need: 'optional' };
  expect(silent).not.toHaveProperty('disclosure');
});

it('alone determines how an answer may be included in a template', () => {
  expect(travelInTemplate({ disclosure: 'person' })).toBe('asked');
  expect(travelInTemplate({ disclosure: 'returned' })).toBe('never');
  for (const [disclosure, { template }] of Object.entries(TRAVEL) as [keyof typeof TRAVEL, { template: string }][])
    expect(travelInTemplate({ disclosure })).toBe(template);
});
