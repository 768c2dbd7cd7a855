import type { Place } from './types.js';

/** An address as typed into NSS's fields; any part may still be empty. */
export interface TypedAddress {
  prefecture: string;
  city: string;
  rest: string;
}

/** Old forms of kanji in city names, each with the new form that people type instead. */
const FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  '龍竜 鹽塩 竈釜 檜桧 曾曽 澤沢 濱浜 條条 嶋島 嶌島 﨑崎 髙高 籠篭 邊辺 邉辺 廣広 國国 櫻桜 鐵鉄 惠恵 榮栄 與与 會会 瀧滝 礪砺 祇祗 鰺鯵 萬万 當当 靜静 眞真 舘館 淺浅 德徳'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
);

/** Folds spelling differences in a Japanese address: spaces, width, ヶ and が, の, old kanji forms. */
export function foldAddress(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,、，・]/gu, '')
    .replace(/[ヶヵケカがガ]/g, 'ケ')
    .replace(/[ッツっつ]/g, 'ツ')
    .replace(/[ノの之]/g, 'ノ')
    .replace(/大字|字/g, '')
    .replace(/./gu, (character) => FORMS[character] ?? character);
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
