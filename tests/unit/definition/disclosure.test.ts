import { expect, it } from 'vitest';
import { disclosureOf, travelInTemplate } from '../../../src/lib/definition/disclosure.js';

it('treats an unclassified field as personal data', () => {
  const unheard = { id: 'something.new', kind: 'full' } as const;
  expect(disclosureOf(unheard)).toBeUndefined();
  expect(travelInTemplate(unheard)).toBe('asked');
});

it('never shares what NSS returned', () => {
  expect(travelInTemplate({ id: 'result.anything', kind: 'date8' })).toBe('never');
});

it('matches only whole parts of an id', () => {
  expect(disclosureOf({ id: 'smartphone', kind: 'digits' })).toBeUndefined();
  expect(disclosureOf({ id: 'phone', kind: 'digits' })).toBe('person');
  expect(disclosureOf({ id: 'billing.contact.phone', kind: 'digits' })).toBe('person');
});
