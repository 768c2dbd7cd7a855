import { foldAddress } from './prefix.js';
import type { Place } from './types.js';

/** An address as typed into NSS's fields; any part may still be empty. */
export interface TypedAddress {
  prefecture: string;
  city: string;
  rest: string;
}

/** A city's folded name with and without the county or island before it. */
function spellings(city: string): string[] {
  const alone = /^(?:.+郡|三宅島|八丈島)(?=.+[町村]$)/.exec(city)?.[0];
  return [city, ...(alone ? [city.slice(alone.length)] : [])].map(foldAddress);
}

/**
 * Compares an address with the places of a postal code (V5): it must begin with the prefecture and city of one of them.
 * Empty parts are not compared; other rules report what is missing.
 * @param places what the postal table has for the code
 */
export function addressAgainst(places: readonly Place[], address: TypedAddress): 'unknown-code' | 'elsewhere' | 'same' {
  if (places.length === 0) return 'unknown-code';
  const prefecture = foldAddress(address.prefecture);
  const typed = foldAddress(address.city + address.rest);
  const fits = (place: Place) => {
    const expected = foldAddress(place.prefecture);
    if (prefecture !== '' && prefecture !== expected) return false;
    // The prefecture may be repeated before the city.
    const rest = typed.startsWith(expected) ? typed.slice(expected.length) : typed;
    return rest === '' || spellings(place.city).some((city) => rest.startsWith(city));
  };
  return places.some(fits) ? 'same' : 'elsewhere';
}
