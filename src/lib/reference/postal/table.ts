import { RowFile, type Row } from './row-file.js';
import type { Place, PostalTable } from './types.js';

/** The dictionaries that both files share, as `scripts/prebuild/postal/encode.mjs` writes them. */
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
  const towns = new RowFile<Names>(ordinary);
  const officeCodes = new RowFile(offices);
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
      /^\d{7}$/.test(code)
        ? [...towns.find(Number(code)), ...officeCodes.find(Number(code))].map((row) => place(row))
        : [],
  };
}
