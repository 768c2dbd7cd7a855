import { expect, it } from 'vitest';
import { anchorOf, placeOf, queryOf } from '../../../src/lib/browser/address.js';

it('reads what stands in the path, the query and the hash', () => {
  const url = new URL('http://x/app/draft/screen/?id=1&screen=office#contact.name');
  expect(queryOf(url).get('screen')).toBe('office');
  expect(placeOf(url)).toBe('/app/draft/screen/?id=1&screen=office');
  expect(anchorOf(url)).toBe('#contact.name');
});
