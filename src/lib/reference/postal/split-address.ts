import { PREFECTURES } from '../prefectures.js';
import { prefixLength } from './prefix.js';
import type { PostalTable } from './types.js';

type Cities = PostalTable['cities'];

/** The municipalities of each prefecture, by the list that they come from. */
const grouped = new WeakMap<Cities, ReadonlyMap<string, readonly string[]>>();

function citiesOf(cities: Cities, prefecture: string): readonly string[] {
  const known = grouped.get(cities);
  if (known) return known.get(prefecture) ?? [];
  const groups = new Map<string, string[]>();
  for (const one of cities) groups.set(one.prefecture, [...(groups.get(one.prefecture) ?? []), one.city]);
  grouped.set(cities, groups);
  return groups.get(prefecture) ?? [];
}

/** Towns and villages are often written without their county or island; elsewhere the whole name is needed. */
const withoutCounty = (city: string) => city.replace(/^(?:.+郡|三宅島|八丈島)(?=.+[町村]$)/u, '');

function longest(text: string, names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => prefixLength(text, name) ?? 0));
}

/**
 * Splits an address that begins with its prefecture: 愛知県名古屋市中村区名駅1-1-4 → 名古屋市中村区, 名駅1-1-4. Only a list
 * of all municipalities can tell where the name ends (蒲郡市浜町, 柴田郡村田町, 大和郡山市北郡山町).
 * @returns undefined if it does not begin with a prefecture and one of its municipalities
 */
export function splitAddress(
  address: string,
  cities: Cities,
): { prefecture: string; city: string; rest: string } | undefined {
  const text = address.trim();
  const prefecture = PREFECTURES.find((name) => text.startsWith(name));
  if (!prefecture) return undefined;
  const local = text.slice(prefecture.length).trim();
  const names = citiesOf(cities, prefecture);
  const end = longest(local, names) || longest(local, names.map(withoutCounty));
  if (end === 0) return undefined;
  return { prefecture, city: local.slice(0, end).trim(), rest: local.slice(end).trim() };
}
