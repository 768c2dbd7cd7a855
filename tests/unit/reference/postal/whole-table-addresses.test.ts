import { expect, it } from 'vitest';
import { packageRows } from '../../../../scripts/prebuild/postal.mjs';
import { toHalfWidth } from '../../../../src/lib/characters/widths.js';
import { fieldAt } from '../../../../src/lib/definition/walk.js';
import { pastedPartFor } from '../../../../src/lib/kinds/pasted-part.js';
import { numberOf, placesFor, type TypedAddress } from '../../../../src/lib/reference/postal/place-in.js';
import { splitAddress } from '../../../../src/lib/reference/postal/split-address.js';
import { streetNumber } from '../../../../src/lib/reference/postal/street-number.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { buildTable } from './open.js';

const table = await buildTable();
const { ordinary } = await packageRows();
/** Every town once, with one of its codes. */
const towns = [...new Map(ordinary.map((row) => [row.prefecture + row.city + row.town, row])).values()];
const SPELLINGS = ['1-2-3', '１－２－３', '1ー2ー3', '１丁目２番３号', '1丁目2-3'];
const spelled = towns.map((row, index) => ({ ...row, street: SPELLINGS[index % SPELLINGS.length]! }));
const addressOf = ({ prefecture, city, town }: (typeof towns)[number], street: string): TypedAddress => ({
  prefecture,
  city,
  rest: town + street,
});
/** At most five, for the message, and how many there are. */
const some = <T>(all: readonly T[]) => ({ count: all.length, some: all.slice(0, 12) });
const NONE = { count: 0, some: [] };

it('has every town of the table', () => expect(towns.length).toBeGreaterThan(118_000));

it('finds the number behind every town of a known code, and never another', () => {
  const wrong = spelled.filter((row) => numberOf(table.find(row.code), addressOf(row, row.street)) !== '1-2-3');
  expect(some(wrong.map(({ prefecture, city, town, street }) => `${prefecture}${city}|${town}|${street}`))).toEqual(
    NONE,
  );
});

it('finds it without the code too, among the towns of the city', () => {
  const wrong = spelled.filter((row) => {
    const address = addressOf(row, row.street);
    return numberOf(placesFor(table, '', address), address) !== '1-2-3';
  });
  expect(some(wrong.map(({ prefecture, city, town, street }) => `${prefecture}${city}|${town}|${street}`))).toEqual(
    NONE,
  );
});

it('finds no wrong number where not even the city is known', () => {
  const found = towns.map((row) => [row.town, streetNumber(`${row.town}1-2-3`, true)] as const);
  expect(some(found.filter(([, number]) => number !== '' && number !== '1-2-3'))).toEqual(NONE);
  // Only where a number, or a letter of lots, stands directly before it.
  expect(found.filter(([, number]) => number === '').length).toBeLessThan(1500);
});

it('splits every pasted address at the end of its city', () => {
  const wrong = towns.filter((row) => {
    const { prefecture, city, town } = row;
    const split = splitAddress(`${prefecture}${city}${town}1-2-3`, table.cities);
    return split?.city !== city || split.rest !== `${town}1-2-3`;
  });
  expect(some(wrong.map(({ prefecture, city, town }) => `${prefecture}|${city}|${town}`))).toEqual(NONE);
});

it('puts city and street of a pasted block into their fields, with and without the code', () => {
  const [city, rest] = [
    fieldAt(newApplication, 'office.address.city')!,
    fieldAt(newApplication, 'office.address.rest')!,
  ];
  // Both fields do the same for each city; ten towns of each are enough here.
  const count = new Map<string, number>();
  const sample = towns.filter((row) => {
    const key = row.prefecture + row.city;
    count.set(key, (count.get(key) ?? 0) + 1);
    return count.get(key)! <= 10;
  });
  const wrong = sample.filter((row) =>
    ['', `〒${row.code.slice(0, 3)}-${row.code.slice(3)} `].some((before) => {
      const block = `${before}${row.prefecture}${row.city}${row.town}1-2-3`;
      const [taken, street] = [city, rest].map((field) => pastedPartFor(field, block, table.cities)?.part);
      return taken !== row.city || toHalfWidth(street ?? '') !== toHalfWidth(`${row.town}1-2-3`);
    }),
  );
  expect(some(wrong.map(({ prefecture, city, town }) => `${prefecture}|${city}|${town}`))).toEqual(NONE);
});
