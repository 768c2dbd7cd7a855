import { PREFECTURES } from '../reference/prefectures.js';
import { toHalfWidth } from '../characters/widths.js';
import { splitAddress } from '../reference/postal/split-address.js';
import type { PostalTable } from '../reference/postal/types.js';
import type { Fact } from './types.js';

export type Cities = PostalTable['cities'];

const POSTAL =
  /(?:〒|郵便番号[\s　:：]*)[\s　]*([0-9０-９]{3})[\s　]*[‐-―−－ー-]?[\s　]*([0-9０-９]{4})(?![0-9０-９])/u;
const BARE_POSTAL = /^[\s　]*([0-9０-９]{3})[‐-―−－ー-]([0-9０-９]{4})(?![0-9０-９‐-―−－ー-])/u;

/** A postal code in a line, as seven digits, and the line without it. A code without 〒 has to stand first. */
export function postalIn(text: string): { code: string; rest: string } | undefined {
  const found = POSTAL.exec(text) ?? BARE_POSTAL.exec(text);
  if (!found) return undefined;
  return {
    code: toHalfWidth(found[1]! + found[2]!),
    rest: (text.slice(0, found.index) + text.slice(found.index + found[0].length)).trim(),
  };
}

/**
 * The parts of an address; undefined if a text does not begin with one. The registry leaves out the prefecture before
 * a great city: only where a single prefecture has that municipality is it known.
 */
export function partsOfAddress(text: string, cities: Cities): ReturnType<typeof splitAddress> {
  const address = text.replace(/^(?:(?:本社|会社|勤務先)?(?:所在地|住所)|本店|本社)?[\s　:：]*/u, '').trim();
  const whole = splitAddress(address, cities);
  if (whole || PREFECTURES.some((name) => address.startsWith(name))) return whole;
  const found = PREFECTURES.map((name) => splitAddress(name + address, cities)).filter((one) => one !== undefined);
  return found.length === 1 ? found[0] : undefined;
}

/** What an address says; none if a text is not one with a street. */
export function addressFacts(
  text: string,
  cities: Cities,
  from: string,
  certainty: Fact['certainty'] = 'sure',
): Fact[] {
  const parts = partsOfAddress(text, cities);
  if (!parts) return [];
  const facts: Fact[] = [
    { datum: 'prefecture', value: parts.prefecture, from, certainty },
    { datum: 'city', value: parts.city, from, certainty },
  ];
  return parts.rest === '' ? facts : [...facts, { datum: 'street', value: parts.rest, from, certainty }];
}
