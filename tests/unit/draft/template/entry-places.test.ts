import { describe, expect, it } from 'vitest';
import { entryOf, placesIn } from '../../../../src/lib/draft/template/entry-places.js';
import type { DraftTemplate } from '../../../../src/lib/draft/template/types.js';

const list = 'userCodes[0].delegates';
const templateOf = (...values: readonly string[]): DraftTemplate => ({
  ...{ id: 't', title: '', desk: '' },
  fields: {
    'userCodes[].delegates': { locked: true },
    'other[0]': { prefilled: 'A' },
    ...Object.fromEntries(values.map((value, index) => [`${list}[${index}]`, { prefilled: value }])),
  },
});
const places = (filled: string, entries: readonly string[]) => placesIn(templateOf(...filled), list, entries);

describe('the place from which an entry comes', () => {
  it.each([
    ['of entries as they were filled in', 'ABC', ['A', 'B', 'C'], [0, 1, 2]],
    ['after one was removed', 'ABC', ['B', 'C'], [1, 2]],
    ['after one was removed and another added', 'AB', ['B', ''], [1, undefined]],
    ['of an entry that was changed', 'ABC', ['A', 'X', 'C'], [0, 1, 2]],
    ['of an entry that was emptied', 'AB', ['', 'B'], [0, 1]],
    ['of an entry that was changed to the same as another', 'AB', ['B', 'B'], [0, 1]],
    ['of changed entries before one that was added', 'AB', ['X', 'Y', 'Z'], [0, 1, undefined]],
    ['is unknown where one was removed and another changed', 'ABC', ['X', 'C'], [undefined, 2]],
    ['where two were filled in alike', 'AAB', ['A', 'B'], [0, 2]],
    ['of a list that is empty', 'AB', [], []],
  ])('%s', (_, filled, entries, expected) => {
    expect(places(filled, entries)).toEqual(expected);
  });

  it('is not that of an empty one', () => {
    expect(placesIn(templateOf('', 'B'), list, ['B', ''])).toEqual([1, undefined]);
  });

  it('is unknown where nothing was filled in, or no list is stored', () => {
    expect(places('', ['A'])).toEqual([undefined]);
    expect(placesIn(templateOf('A'), list, undefined)).toEqual([]);
    expect(placesIn(templateOf('A'), list, 'A')).toEqual([]);
  });

  it('is found in a hostile file within a moment', () => {
    const template = { ...templateOf('A'), fields: { [`${list}[4294967294]`]: { prefilled: 'A' } } };
    expect(placesIn(template, list, new Array<string>(100_000).fill('A'))).toHaveLength(100);
  });
});

it('an entry’s path is its list and index', () => {
  expect(entryOf(`${list}[12]`)).toEqual({ list, index: 12 });
  expect(entryOf('userCodes[0].idCount')).toBeUndefined();
  expect(entryOf(list)).toBeUndefined();
});
