import { prefixLength } from './prefix.js';
import { streetNumber } from './street-number.js';
import type { Place, PostalTable } from './types.js';

/** The parts of a Japanese address as typed so far. */
export interface TypedAddress {
  prefecture: string;
  city: string;
  rest: string;
}

/** The place among some that an address means, and where its town ends in `rest`. */
function matchIn(places: readonly Place[], { prefecture, city, rest }: TypedAddress) {
  let best: { place: Place; end: number } | undefined;
  for (const place of places) {
    if (place.prefecture !== prefecture || prefixLength(city, place.city) !== city.length) continue;
    const end = prefixLength(rest, place.town);
    if (end !== undefined && (!best || end > best.end)) best = { place, end };
  }
  return best;
}

/** Which of a postal code's places an address means: the one with the longest town name that `rest` begins with. */
export function placeIn(places: readonly Place[], address: TypedAddress): Place | undefined {
  return matchIn(places, address)?.place;
}

/**
 * The street number of a Japanese address for the English one, '' if it is not certain.
 * @param places among which the town is recognised, because its name may hold numbers itself (一番町)
 */
export function numberOf(places: readonly Place[], address: TypedAddress): string {
  const end = matchIn(places, address)?.end ?? 0;
  return streetNumber(address.rest.slice(end), end === 0);
}

/** Whether a place among some has the town that an address names. */
export function namesTown(places: readonly Place[], address: TypedAddress): boolean {
  return (matchIn(places, address)?.end ?? 0) > 0;
}

/** The places of a postal code if one of them has the address's town, or else all places of its city. */
export function placesFor(postal: PostalTable, code: string, address: TypedAddress): readonly Place[] {
  const own = postal.find(code);
  return namesTown(own, address) ? own : [...own, ...postal.townsOf(address.prefecture, address.city)];
}
