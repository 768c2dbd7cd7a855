import { toFullWidth } from '../characters/widths.js';
import data from './customs.json' with { type: 'json' };

const districts: readonly (readonly [string, readonly string[]])[] = Object.entries(data.prefectures);

/** 市川市 (only 原木 and 原木一丁目 to 四丁目): the city, and the towns that are meant. */
const NARROWER = /^(.+?) \(only (\S+)/u;

interface Split {
  default: string;
  checked: boolean;
  /** The customs that holds the places named, and these. */
  other: string;
  places: readonly string[];
}

const splits = new Map(
  Object.entries(data.split).map(([prefecture, { default: rest, checked, ...others }]): [string, Split] => {
    const [other = '', places = []] = Object.entries(others as Record<string, readonly string[]>)[0] ?? [];
    return [prefecture, { default: rest, checked, other, places }];
  }),
);

function isAt(place: string, address: string): boolean {
  const [, city, town] = NARROWER.exec(place) ?? [];
  return city && town ? address.startsWith(city + town) : address.startsWith(place);
}

/**
 * The customs (管轄税関) whose district holds an address: one, or both where a prefecture is split and nobody has checked
 * how; none without a prefecture (V18). A suggestion: the manual has people ask customs, or choose 不明.
 */
export function customsOf({
  prefecture,
  city,
  rest,
}: {
  prefecture: string;
  city: string;
  rest: string;
}): readonly string[] {
  const split = splits.get(prefecture);
  if (!split) return districts.filter(([, prefectures]) => prefectures.includes(prefecture)).map(([name]) => name);
  const address = toFullWidth(city + rest).replace(/　|大字/gu, '');
  const { other } = split;
  const named = split.places.some((place) => isAt(place, address));
  if (split.checked) return [named ? other : split.default];
  return named ? [other, split.default] : [split.default, other];
}
