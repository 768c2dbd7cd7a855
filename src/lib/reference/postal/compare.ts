import type { Place } from './types.js';

/** An address as it is typed into NSS's fields; any of them may be empty still. */
export interface TypedAddress {
  prefecture: string;
  city: string;
  rest: string;
}

/** Old forms of characters in the names of cities, and the new ones that people type instead. */
const FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  '龍竜 鹽塩 竈釜 檜桧 曾曽 澤沢 濱浜 條条 嶋島 嶌島 﨑崎 髙高 籠篭 邊辺 邉辺 廣広 國国 櫻桜 鐵鉄 惠恵 榮栄 與与 會会 瀧滝 礪砺 祇祗 鰺鯵 萬万 當当 靜静 眞真 舘館 淺浅 德徳'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
);

/** A Japanese address without what people write in more than one way: spaces, width, ヶ and が, の, old forms. */
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

/** A city with and without what stands before it: the county, the island. */
function spellings(city: string): string[] {
  const alone = /^(?:.+郡|三宅島|八丈島)(?=.+[町村]$)/.exec(city)?.[0];
  return [city, ...(alone ? [city.slice(alone.length)] : [])].map(foldAddress);
}

/**
 * Whether an address lies where its postal code says (V5): it must begin with the prefecture and the city of one of the
 * places. A part that is empty is not compared: that it is missing is another rule's matter.
 */
export function addressAgainst(places: readonly Place[], address: TypedAddress): 'unknown-code' | 'elsewhere' | 'same' {
  if (places.length === 0) return 'unknown-code';
  const prefecture = foldAddress(address.prefecture);
  const typed = foldAddress(address.city + address.rest);
  const fits = (place: Place) => {
    const own = foldAddress(place.prefecture);
    if (prefecture !== '' && prefecture !== own) return false;
    // The prefecture may be typed once more, before the city.
    const rest = typed.startsWith(own) ? typed.slice(own.length) : typed;
    return rest === '' || spellings(place.city).some((city) => rest.startsWith(city));
  };
  return places.some(fits) ? 'same' : 'elsewhere';
}
