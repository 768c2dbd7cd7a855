import { expect, it } from 'vitest';
import { anchorIn, placeIn, queryIn } from '../../../src/lib/browser/hash-address.js';

it.each([
  ['', '#/', '', null],
  ['#/', '#/', '', null],
  ['#/draft/?id=1', '#/draft/?id=1', '', '1'],
  ['#/draft/screen/?id=1&screen=office#contact.name', '#/draft/screen/?id=1&screen=office', '#contact.name', '1'],
  ['#/receive/#t=eJyr', '#/receive/', '#t=eJyr', null],
  ['#/terms/#', '#/terms/', '', null],
])('reads the page, the place on it and the query of %s', (hash, place, anchor, id) => {
  expect(placeIn(hash)).toBe(place);
  expect(anchorIn(hash)).toBe(anchor);
  expect(queryIn(hash).get('id')).toBe(id);
});

it('reads a query as other addresses have it', () => {
  expect([...queryIn('#/draft/screen/?id=a%26b&screen=x+y#z')]).toEqual([
    ['id', 'a&b'],
    ['screen', 'x y'],
  ]);
});
