import { expect, it } from 'vitest';
import { disclosureOf, travelInTemplate } from '../../../src/lib/definition/disclosure.js';

it('counts a field that nobody has classified as a person’s', () => {
  const unheard = { id: 'something.new', kind: 'full' } as const;
  expect(disclosureOf(unheard)).toBeUndefined();
  expect(travelInTemplate(unheard)).toBe('asked');
});

it('keeps at home whatever NSS gives back', () => {
  expect(travelInTemplate({ id: 'result.anything', kind: 'date8' })).toBe('never');
});

it('looks at whole parts of an id alone', () => {
  expect(disclosureOf({ id: 'smartphone', kind: 'digits' })).toBeUndefined();
  expect(disclosureOf({ id: 'phone', kind: 'digits' })).toBe('person');
  expect(disclosureOf({ id: 'billing.contact.phone', kind: 'digits' })).toBe('person');
});
