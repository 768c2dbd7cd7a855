import data from './customs.json' with { type: 'json' };
import { foldAddress } from './postal/compare.js';

/** An address as it is typed into NSS's fields. */
interface Address {
  prefecture: string;
  city: string;
  rest: string;
}

/** A prefecture that two customs share: which municipalities the second one holds. */
interface Split {
  default: string;
  /** Found in a public source; otherwise people are shown both. */
  checked: boolean;
  /** The other customs' municipalities. A remark in brackets narrows one down to a part of it. */
  [customs: string]: string | boolean | readonly string[];
}

const splits: Readonly<Record<string, Split>> = data.split;
const prefectures: Readonly<Record<string, readonly string[]>> = data.prefectures;

/** 市川市 (only 原木 and 原木一丁目 to 四丁目): not the whole city but one town, 原木, up to its fourth 丁目. */
const PART = /^(\S+) \(only (\S+) and \2一丁目 to (\S)丁目\)$/u;
const NUMBERS = '一二三四五六七八九';

/** What comes after 原木 when it is the town and not the beginning of another's name: a number, or nothing. */
function isPartOf(after: string, last: string): boolean {
  const chome = /^([一二三四五六七八九]|\d+)丁目/u.exec(after)?.[1];
  if (chome === undefined) return /^(?:$|\d|番)/u.test(after);
  const number = NUMBERS.includes(chome) ? NUMBERS.indexOf(chome) + 1 : Number(chome);
  return number >= 1 && number <= NUMBERS.indexOf(last) + 1;
}

/** Whether a folded address, without its prefecture, lies in a municipality, a county or such a part. */
function liesIn(address: string, place: string): boolean {
  const [, city, town, last] = PART.exec(place) ?? [];
  if (city === undefined || town === undefined || last === undefined) {
    const name = foldAddress(place);
    // The county is left out as often as not.
    const alone = /^.+郡(?=.+[町村]$)/u.exec(place)?.[0];
    return address.startsWith(name) || (alone !== undefined && address.startsWith(name.slice(alone.length)));
  }
  const start = foldAddress(city + town);
  return address.startsWith(start) && isPartOf(address.slice(start.length), last);
}

function customsInSplit(split: Split, address: string): readonly string[] {
  const others = Object.entries(split).filter(([, places]) => Array.isArray(places)) as [string, readonly string[]][];
  const [other] = others.find(([, places]) => places.some((place) => liesIn(address, place))) ?? [];
  if (split.checked && address !== '') return [other ?? split.default];
  // Without a city nothing is decided, and which towns belong where may be from memory: the likelier one first, but both.
  const rest = [split.default, ...others.map(([customs]) => customs)].filter((customs) => customs !== other);
  return other ? [other, ...rest] : rest;
}

/**
 * The customs (管轄税関, as NSS's list names them) that hold an address: a suggestion for V18, none without a known
 * prefecture. Two, the likelier one first, in a prefecture whose division is not known for sure.
 */
export function customsOf({ prefecture, city, rest }: Address): readonly string[] {
  const name = prefecture.trim();
  const folded = foldAddress(city + rest);
  const split = splits[name];
  if (split) return customsInSplit(split, folded.startsWith(foldAddress(name)) ? folded.slice(name.length) : folded);
  const holder = Object.entries(prefectures).find(([, held]) => held.includes(name))?.[0];
  return holder ? [holder] : [];
}
