import { cityNames, prefectureName, type EnglishName } from './english.js';
import type { Place } from './types.js';

/** The words people use for each kind of place, including Japan Post's own. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  TO: ['TO', 'METROPOLIS', 'PREFECTURE', 'PREF'],
  FU: ['FU', 'PREFECTURE', 'PREF'],
  KEN: ['KEN', 'PREFECTURE', 'PREF'],
  SHI: ['SHI', 'SI', 'CITY'],
  KU: ['KU', 'WARD', 'CITY'],
  GUN: ['GUN', 'COUNTY', 'DISTRICT'],
};
const TOWN = ['CHO', 'MACHI', 'TOWN', 'MURA', 'SON', 'VILLAGE'];

/** Folds spelling differences in an English address: punctuation, long vowels, M for N before B, M and P. */
function foldEnglish(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .replace(/OH/g, 'O')
    .replace(/O[OU]+/g, 'O')
    .replace(/UU+/g, 'U')
    .replace(/M(?=[BMP])/g, 'N')
    .replace(/TCH/g, 'CCH')
    .trim();
}

/** A pattern for a name with its kind in any spelling, or without it at a word's end. Spaces are allowed anywhere. */
function patternOf({ stem, kind }: EnglishName): string {
  const letters = [...foldEnglish(stem).replaceAll(' ', '')].join(' ?');
  const kinds = KINDS[kind] ?? (TOWN.includes(kind) ? TOWN : []);
  return `${letters}(?: ?(?:${kinds.join('|')})|(?= |$))`;
}

/** Whether a text has all the names, either in order from the start (possibly run together) or as separate words. */
function hasNames(text: string, names: readonly EnglishName[]): boolean {
  // Addresses often leave out the county.
  const needed = names.filter(({ kind }, index) => kind !== 'GUN' && (index === names.length - 1 || kind !== ''));
  const inRow = (row: readonly EnglishName[]) => new RegExp(`^${row.map(patternOf).join(' ?')}`).test(text);
  return inRow(names) || inRow(needed) || needed.every((name) => new RegExp(`(?:^| )${patternOf(name)}`).test(text));
}

/**
 * Compares an English prefecture and city with the places of a postal code (V10). All common spellings match: TOKYO-TO,
 * TOKYOTO, MINATO CITY, KAWASAKI-SHI, long vowels, a missing town. Empty parts are not compared.
 * @param places what the postal table has for the code
 */
export function englishAgainst(
  places: readonly Place[],
  { prefecture, city }: { prefecture: string; city: string },
): 'unknown-code' | 'elsewhere' | 'same' {
  if (places.length === 0) return 'unknown-code';
  const [typedPrefecture, typedCity] = [foldEnglish(prefecture), foldEnglish(city)];
  const fits = (place: Place) =>
    (typedPrefecture === '' || new RegExp(`^${patternOf(prefectureName(place))}$`).test(typedPrefecture)) &&
    (typedCity === '' || hasNames(typedCity, cityNames(place)));
  return places.some(fits) ? 'same' : 'elsewhere';
}

/** Shorter words (KU, CHO) may begin a street part by chance. */
const SHORTEST_TOWN = 4;

/** No name has more words than the field's 72 characters can hold (V7); a pasted text can have thousands. */
const MOST_WORDS = 36;

/**
 * The beginning of the English street part that only repeats the end of the city's field: 反映 puts the town into the
 * city's field, and a street part typed before may begin with it as well. '' if nothing is repeated.
 */
export function repeatedTown(city: string, rest: string): string {
  const words = city.split(' ').filter(Boolean);
  for (let from = Math.max(1, words.length - MOST_WORDS); from < words.length; from += 1) {
    const town = words.slice(from).join(' ');
    // Anything but a number behind it makes it part of another name: MARUNOUCHI BLDG, ROPPONGI HILLS.
    if (town.length >= SHORTEST_TOWN && rest.startsWith(town) && /^(?: +\d|$)/.test(rest.slice(town.length)))
      return town;
  }
  return '';
}

/** The street part without the repeated town; unchanged if there is none. */
export const withoutTown = (city: string, rest: string): string =>
  rest.slice(repeatedTown(city, rest).length).trimStart();
