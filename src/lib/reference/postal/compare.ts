import { toFullWidth } from '../../characters/widths.js';
import { englishAddress, type EnglishAddress } from './english.js';
import type { Place } from './types.js';

/** What a postal code and an address have to do with each other. */
export type Likeness = 'unknown-code' | 'elsewhere' | 'same';

/** Without what people write one way and another: spaces, 大字, ヶ and ケ and が. */
function plain(address: string): string {
  return toFullWidth(address)
    .replace(/　|大字|字/gu, '')
    .replace(/[ヶがガゕ]/gu, 'ケ')
    .replace(/[ノ之]/gu, 'の')
    .replace(/[ッ]/gu, 'ツ');
}

/**
 * Whether an address begins with the prefecture and city of one of a postal code's places (V5). A county (郡) may be left
 * out, and the city may have been typed into the street part.
 */
export function addressAgainst(
  places: readonly Place[],
  { prefecture, city, rest }: { prefecture: string; city: string; rest: string },
): Likeness {
  if (places.length === 0) return 'unknown-code';
  const typed = plain(prefecture + city + rest);
  const names = places.flatMap((place) => {
    const county = place.city.replace(/^.+?郡(?=.+[町村]$)/u, '');
    return [place.prefecture + place.city, place.prefecture + county];
  });
  return names.some((name) => typed.startsWith(plain(name))) ? 'same' : 'elsewhere';
}

/** Letters alone, long vowels and M before B, M, P as one spelling has them, English suffixes as Japanese ones. */
function letters(text: string): string {
  return text
    .toUpperCase()
    .replace(/\bCITY\b/g, 'SHI')
    .replace(/\bWARD\b/g, 'KU')
    .replace(/\bPREF(?:ECTURE|\.)?/g, 'KEN')
    .replace(/\bTOWN\b/g, 'CHO')
    .replace(/\bVILLAGE\b/g, 'MURA')
    .replace(/[^A-Z]/g, '')
    .replace(/O[OUH](?![AEIOU])|OO|OU/g, 'O')
    .replace(/UU/g, 'U')
    .replace(/M(?=[BMP])/g, 'N')
    .replace(/CCH/g, 'TCH');
}

/** The name without the suffix that some leave out: TOKYO TO and TOKYO. */
const bare = (name: string) => name.replace(/ (?:TO|FU|KEN|SHI|KU|GUN|CHO|MACHI|MURA|SON)$/, '');

/** Takes a name out of a text once, with its suffix if it has that. */
function without(text: string, name: string): string {
  const whole = letters(name);
  return text.includes(whole) ? text.replace(whole, '') : text.replace(letters(bare(name)), '');
}

function isCityOf(place: Place, typed: string): boolean {
  const whole = englishAddress(place).city;
  if (typed === letters(whole)) return true;
  const { city } = englishAddress({ ...place, town: '', kana: { ...place.kana, town: '' } });
  // In whatever order, with or without the county: each name with its suffix, KAWASAKI SHI, SAIWAI KU.
  const names = city.match(/\S+(?: (?:SHI|KU|GUN|CHO|MACHI|MURA|SON)(?= |$))?/g) ?? [];
  const needed = names.filter((name) => !name.endsWith(' GUN'));
  if (!needed.every((name) => typed.includes(letters(bare(name))))) return false;
  const left = names.reduce(without, typed);
  const town = letters(whole.slice(city.length)).replace(/(?:CHO|MACHI)$/, '');
  // The town may be left out; another one may not stand in its place.
  return town === '' || left.length < 3 || left.includes(town) || town.includes(left);
}

/** Whether an English prefecture and city are those of one of a postal code's places (V10). */
export function englishAgainst(places: readonly Place[], { prefecture, city }: EnglishAddress): Likeness {
  if (places.length === 0) return 'unknown-code';
  const typed = letters(prefecture);
  const fits = places.some((place) => {
    const name = englishAddress(place).prefecture;
    return (typed === letters(name) || typed === letters(bare(name))) && isCityOf(place, letters(city));
  });
  return fits ? 'same' : 'elsewhere';
}
