import { cityNames, prefectureName, type EnglishName } from './english.js';
import type { Place } from './types.js';

/** What people write for a kind of place, beside what Japan Post writes. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  TO: ['TO', 'METROPOLIS', 'PREFECTURE', 'PREF'],
  FU: ['FU', 'PREFECTURE', 'PREF'],
  KEN: ['KEN', 'PREFECTURE', 'PREF'],
  SHI: ['SHI', 'SI', 'CITY'],
  KU: ['KU', 'WARD', 'CITY'],
  GUN: ['GUN', 'COUNTY', 'DISTRICT'],
};
const TOWN = ['CHO', 'MACHI', 'TOWN', 'MURA', 'SON', 'VILLAGE'];

/** An English address without what people spell in more than one way: signs, long vowels, N before B, M, P. */
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

/** A name with its kind in any of its spellings; without the kind, the word must end. Spaces may stand anywhere. */
function patternOf({ stem, kind }: EnglishName): string {
  const letters = [...foldEnglish(stem).replaceAll(' ', '')].join(' ?');
  const kinds = KINDS[kind] ?? (TOWN.includes(kind) ? TOWN : []);
  return `${letters}(?: ?(?:${kinds.join('|')})|(?= |$))`;
}

/** Whether a text names all of them, in a row from the start (joined up or not), or each as a word of its own. */
function hasNames(text: string, names: readonly EnglishName[]): boolean {
  // Counties are left out as often as not.
  const needed = names.filter(({ kind }, index) => kind !== 'GUN' && (index === names.length - 1 || kind !== ''));
  const inRow = (row: readonly EnglishName[]) => new RegExp(`^${row.map(patternOf).join(' ?')}`).test(text);
  return inRow(names) || inRow(needed) || needed.every((name) => new RegExp(`(?:^| )${patternOf(name)}`).test(text));
}

/**
 * Whether the English prefecture and city are those of the postal code (V10). Spellings of all kinds pass: TOKYO-TO,
 * TOKYOTO, MINATO CITY, KAWASAKI-SHI, long vowels, the town left out. A part that is empty is not compared.
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
