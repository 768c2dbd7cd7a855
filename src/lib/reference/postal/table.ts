import { RowFile, type Row } from './row-file.js';
import type { Place, PostalTable } from './types.js';

/** The names that both files share, as `scripts/prebuild/postal/encode.mjs` writes them. */
interface Names {
  dataDate: string;
  /** prefecture,city,reading,reading;… */
  cities: string;
  /** Characters with their readings, the frequent ones: 町チョウ,大オオ,… */
  frequent: string;
  /** The others by character: 町ソン,ツ;大ウ;… */
  rare: string;
}

/** The readings of the characters by number: the character, then the part of the reading. */
function pairsOf({ frequent, rare }: Names): string[] {
  const pairs = frequent.split(',');
  for (const group of rare.split(';')) {
    const character = group[0] ?? '';
    for (const part of group.slice(1).split(',')) pairs.push(character + part);
  }
  return pairs;
}

/**
 * Opens the two files of `scripts/prebuild/postal.mjs`.
 *
 * @param ordinary the codes of towns, and the names of both files; unpacked
 * @param offices the offices' own codes; unpacked
 * @throws Error when the bytes are not such files; afterwards nothing throws
 */
export function openTable(ordinary: Uint8Array, offices: Uint8Array): PostalTable {
  const towns = new RowFile<Names>(ordinary);
  const own = new RowFile(offices);
  const names = towns.header;
  const pairs = pairsOf(names);
  const cities = names.cities.split(';');

  function place({ city, pairs: numbers, texts: [street = '', name = ''] }: Row): Place {
    const [prefecture = '', cityName = '', prefectureKana = '', cityKana = ''] = cities[city]!.split(',');
    const named = numbers.map((number) => pairs[number]!);
    const [town = '', tower = ''] = named
      .map((pair) => pair[0])
      .join('')
      .split('\t');
    const [townKana = '', towerKana = ''] = named
      .map((pair) => pair.slice(1))
      .join('')
      .split('\t');
    return {
      prefecture,
      city: cityName,
      town,
      kana: { prefecture: prefectureKana, city: cityKana, town: townKana },
      ...(tower ? { building: { name: tower, kana: towerKana } } : {}),
      ...(name ? { office: { name, kana: '', street } } : {}),
    };
  }

  return {
    dataDate: names.dataDate,
    find: (code) =>
      /^\d{7}$/.test(code) ? [...towns.find(Number(code)), ...own.find(Number(code))].map((row) => place(row)) : [],
  };
}
