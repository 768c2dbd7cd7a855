import data from './customs.json' with { type: 'json' };
import { foldAddress } from './postal/prefix.js';

/** An address as it is typed into NSS's fields. */
interface Address {
  prefecture: string;
  city: string;
  rest: string;
}

/** A prefecture divided between customs houses: which municipalities do not belong to the default one. */
interface Split {
  default: string;
  /** The division was found in a public source. If not, both customs houses are suggested. */
  checked: boolean;
  /** The municipalities of another customs house; a remark in brackets limits one to a part of it. */
  [customs: string]: string | boolean | readonly string[];
}

const splits: Readonly<Record<string, Split>> = data.split;
const prefectures: Readonly<Record<string, readonly string[]>> = data.prefectures;

/** Such a remark: `市川市 (only 原木 and 原木一丁目 to 四丁目)` means the town 原木 up to its fourth 丁目. */
const PART = /^(\S+) \(only (\S+) and \2一丁目 to (\S)丁目\)$/u;
const NUMBERS = '一二三四五六七八九';

/** Whether what follows 原木 shows that it is this town (a number or nothing) and not the start of a longer name. */
function isPartOf(after: string, last: string): boolean {
  const chome = /^([一二三四五六七八九]|\d+)丁目/u.exec(after)?.[1];
  if (chome === undefined) return /^(?:$|\d|番)/u.test(after);
  const number = NUMBERS.includes(chome) ? NUMBERS.indexOf(chome) + 1 : Number(chome);
  return number >= 1 && number <= NUMBERS.indexOf(last) + 1;
}

/** Whether a folded address without its prefecture is in a municipality, a county or a part of a municipality. */
function isWithin(address: string, place: string): boolean {
  const [, city, town, last] = PART.exec(place) ?? [];
  if (city === undefined || town === undefined || last === undefined) {
    const name = foldAddress(place);
    // Addresses often leave out the county.
    const alone = /^.+郡(?=.+[町村]$)/u.exec(place)?.[0];
    return address.startsWith(name) || (alone !== undefined && address.startsWith(name.slice(alone.length)));
  }
  const start = foldAddress(city + town);
  return address.startsWith(start) && isPartOf(address.slice(start.length), last);
}

function customsInSplit(split: Split, address: string): readonly string[] {
  const others = Object.entries(split).filter(([, places]) => Array.isArray(places)) as [string, readonly string[]][];
  const [other] = others.find(([, places]) => places.some((place) => isWithin(address, place))) ?? [];
  if (split.checked && address !== '') return [other ?? split.default];
  // Without a city, or with a division that no public source confirms, suggest both, the likelier one first.
  const rest = [split.default, ...others.map(([customs]) => customs)].filter((customs) => customs !== other);
  return other ? [other, ...rest] : rest;
}

/**
 * The customs houses (管轄税関, named as in NSS's list) that may be responsible for an address, for V18. Usually one;
 * two, the likelier one first, if the division of the prefecture is not certain; none if the prefecture is unknown.
 */
export function customsOf({ prefecture, city, rest }: Address): readonly string[] {
  const name = prefecture.trim();
  const folded = foldAddress(city + rest);
  const split = splits[name];
  if (split) return customsInSplit(split, folded.startsWith(foldAddress(name)) ? folded.slice(name.length) : folded);
  const holder = Object.entries(prefectures).find(([, held]) => held.includes(name))?.[0];
  return holder ? [holder] : [];
}
