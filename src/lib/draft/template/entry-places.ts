import type { Path } from '../../definition/types.js';
import type { Json } from '../json.js';
import type { DraftTemplate } from './types.js';

/** More than any list of values may have. The limit keeps a hostile file's lists from being compared for minutes. */
const MOST = 100;
const ENTRY = /^(.*)\[(\d+)\]$/;

/** For each entry of a draft's list its place in the template's; undefined for one that was added. */
export type Places = readonly (number | undefined)[];

/** The list of values and the index that an entry's path consists of; undefined for a path that ends in a field. */
export function entryOf(path: Path): { list: Path; index: number } | undefined {
  const [, list, index] = ENTRY.exec(path) ?? [];
  return list === undefined ? undefined : { list, index: Number(index) };
}

/** What the template filled in, by place. A place without a value is a hole. */
function prefilledIn({ fields }: DraftTemplate, list: Path): (Json | undefined)[] {
  const values: (Json | undefined)[] = [];
  for (const [path, { prefilled }] of Object.entries(fields)) {
    const entry = entryOf(path);
    if (entry?.list === list && entry.index < MOST) values[entry.index] = prefilled;
  }
  return values;
}

/** The longest sequence of equal values: pairs of an entry and a place, both ascending. */
function matchesOf(entries: readonly unknown[], filled: readonly unknown[]): [entry: number, place: number][] {
  const isSame = (entry: number, place: number) => entries[entry] !== '' && entries[entry] === filled[place];
  const longest = Array.from({ length: entries.length + 1 }, () => new Array<number>(filled.length + 1).fill(0));
  for (let entry = entries.length - 1; entry >= 0; entry -= 1) {
    for (let place = filled.length - 1; place >= 0; place -= 1) {
      longest[entry]![place] = isSame(entry, place)
        ? longest[entry + 1]![place + 1]! + 1
        : Math.max(longest[entry + 1]![place]!, longest[entry]![place + 1]!);
    }
  }
  const matches: [number, number][] = [];
  for (let entry = 0, place = 0; entry < entries.length && place < filled.length;) {
    if (isSame(entry, place)) matches.push([entry++, place++]);
    else if (longest[entry + 1]![place]! >= longest[entry]![place + 1]!) entry += 1;
    else place += 1;
  }
  return matches;
}

/**
 * The places in the template's list from which the entries of a draft's list come. The marks keep the template's places,
 * but removing an entry moves those after it up, and undoing that moves them down again: an entry is recognised by its
 * value. One with another value counts as changed if no entry is missing around it.
 */
export function placesIn(template: DraftTemplate, list: Path, stored: unknown): Places {
  const entries: readonly unknown[] = Array.isArray(stored) ? stored.slice(0, MOST) : [];
  const filled = prefilledIn(template, list);
  const places: (number | undefined)[] = [];
  let [entry, place] = [-1, -1];
  for (const [nextEntry, nextPlace] of [...matchesOf(entries, filled), [entries.length, filled.length] as const]) {
    const isMissing = nextEntry - entry < nextPlace - place;
    for (let step = 1; entry + step < nextEntry; step += 1)
      places.push(!isMissing && place + step < nextPlace ? place + step : undefined);
    if (nextEntry < entries.length) places.push(nextPlace);
    [entry, place] = [nextEntry, nextPlace];
  }
  return places;
}
