import { prefixLength } from './prefix.js';
import { RowFile, type Row } from './row-file.js';
import type { CodedPlace, Place, PostalTable } from './types.js';

/** The dictionaries that both files share, as `pack/encode.ts` writes them. */
interface Names {
  dataDate: string;
  /** prefecture,city,reading,reading;… */
  cities: string;
  /** The frequent characters, each with a reading: 町チョウ,大オオ,… */
  frequent: string;
  /** The rarer readings, grouped by character: 町ソン,ツ;大ウ;… */
  rare: string;
}

/** The character-reading pairs by number, each the character followed by its part of the reading. */
function pairsOf({ frequent, rare }: Names): string[] {
  const pairs = frequent.split(',');
  for (const group of rare.split(';')) {
    const character = group[0] ?? '';
    for (const part of group.slice(1).split(',')) pairs.push(character + part);
  }
  return pairs;
}

/**
 * Opens the two files that `scripts/prebuild/postal.mjs` makes.
 *
 * @param ordinary the codes of towns, and the dictionaries of both files; already unzipped
 * @param offices the codes of single offices; already unzipped
 * @throws Error if the bytes are not such files; look-ups never throw
 */
export function openTable(ordinary: Uint8Array, offices: Uint8Array): PostalTable {
  const ordinaryCodes = new RowFile<Names>(ordinary);
  const officeCodes = new RowFile(offices);
  const names = ordinaryCodes.header;
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

  const municipalities = cities.map((city) => {
    const [prefecture = '', name = ''] = city.split(',');
    return { prefecture, city: name };
  });
  const towns = new Map<string, readonly CodedPlace[]>();

  function codedTownsOf(prefecture: string, city: string): readonly CodedPlace[] {
    const key = `${prefecture},${city}`;
    const known = towns.get(key);
    if (known) return known;
    const numbers = municipalities.flatMap((one, at) =>
      one.prefecture === prefecture && prefixLength(city, one.city) === city.length ? [at] : [],
    );
    const rows = numbers.length > 0 ? ordinaryCodes.ofCities(numbers) : [];
    const places = rows.map((row) => ({ code: String(row.code).padStart(7, '0'), place: place(row) }));
    towns.set(key, places);
    return places;
  }

  return {
    dataDate: names.dataDate,
    cities: municipalities,
    codedTownsOf,
    townsOf: (prefecture, city) => codedTownsOf(prefecture, city).map(({ place }) => place),
    *all() {
      for (const file of [ordinaryCodes, officeCodes])
        for (const row of file.all()) yield [String(row.code).padStart(7, '0'), place(row)];
    },
    find: (code) =>
      /^\d{7}$/.test(code)
        ? [...ordinaryCodes.find(Number(code)), ...officeCodes.find(Number(code))].map((row) => place(row))
        : [],
  };
}
