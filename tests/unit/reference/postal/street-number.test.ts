import { describe, expect, it } from 'vitest';
import { repeatedTown } from '../../../../src/lib/reference/postal/compare-english.js';
import { streetNumber } from '../../../../src/lib/reference/postal/street-number.js';

it.each([
  ['字前田23番地3', '23-3'],
  // Where the town ends is not known here: 麻布十番 or 麻布.
  ['麻布十番2-3-4', ''],
  ['塩江町安原下第1号958-4-1', '958-4-1'],
  // How a block of a new town is written in English letters is not certain.
  ['15街区3画地', ''],
  ['1丁目3街区5号', ''],
  ['5ブロック3', ''],
  ['3ロット5', ''],
  ['15号地3-2', ''],
])('the street number of %s is %s', (address, number) => expect(streetNumber(address)).toBe(number));

describe('an English town that stands in the street part as well', () => {
  it.each([
    ['CHIYODA KU MARUNOUCHI', 'MARUNOUCHI 2-4-1', 'MARUNOUCHI'],
    ['CHIYODA KU MARUNOUCHI', 'MARUNOUCHI', 'MARUNOUCHI'],
    ['CHIYODA KU MARUNOUCHI', 'MARUNOUCHI BLDG 2-4-1', ''],
    ['MINATO KU ROPPONGI', 'ROPPONGI HILLS 6-10-1', ''],
  ])('%s, %s: %j', (city, rest, town) => expect(repeatedTown(city, rest)).toBe(town));
});
