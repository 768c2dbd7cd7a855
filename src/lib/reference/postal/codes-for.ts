import type { TypedAddress } from './place-in.js';
import { prefixLength, foldAddress } from './prefix.js';
import type { CodedPlace, PostalTable } from './types.js';

/** The most candidates that are worth choosing from. */
const MOST = 40;

/**
 * The postal codes of an address: those of the longest town that its street part begins with. A tower with codes of its
 * own counts only if it is named; where no town is named, the city's own code stands for the rest of it.
 * @returns the candidates in the table's order; none if prefecture and city are unknown
 */
export function codesFor(postal: PostalTable, { prefecture, city, rest }: TypedAddress): readonly CodedPlace[] {
  const folded = foldAddress(rest);
  let [longest, found]: [number, CodedPlace[]] = [-1, []];
  for (const coded of postal.codedTownsOf(prefecture, city)) {
    const { town, building } = coded.place;
    const end = prefixLength(rest, town);
    if (end === undefined || (building && !folded.includes(foldAddress(building.name)))) continue;
    // A named tower is more than its town.
    const length = end + (building ? building.name.length : 0);
    if (length > longest) [longest, found] = [length, []];
    if (length === longest) found.push(coded);
  }
  const seen = new Set<string>();
  return found.filter(({ code }) => !seen.has(code) && seen.add(code)).slice(0, MOST);
}
