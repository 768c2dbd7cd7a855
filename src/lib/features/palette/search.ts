import { FIT, fitOf, needleOf, slipsIn, type Needle, type SearchKey } from '../../characters/search-key.js';
import type { Entry } from './entry.js';
import { keyOfId, keyOfReading, keysOf } from './keys-of.js';

/** An entry with what it is found by. */
interface Found {
  entry: Entry;
  /** Its place among all entries. */
  at: number;
  /** Of its own names; of its other names and its id; of where it is. */
  keys: readonly (readonly SearchKey[])[];
}

/** What to look in. */
export type Index = readonly Found[];

/** Added to the fit of a name that is not the entry's own, and of the place where the entry is. */
const FARTHER = [0, 0.5, 10] as const;
/** With fewer entries than this, those with a wrong letter are looked for too. */
const FEW = 3;

/** Prepares entries to be searched. */
export function indexOf(entries: readonly Entry[]): Index {
  return entries.map((entry, at) => {
    const { title, where, names = [], readings = [], id } = entry;
    const own = [...keysOf(title), ...readings.map(keyOfReading)];
    const other = [...names.flatMap(keysOf), ...(id === undefined ? [] : [keyOfId(id)])];
    // The first sentence says where it is; the others explain.
    return { entry, at, keys: [own, other, keysOf(where.split('。')[0]!)] };
  });
}

type Fit = (needle: Needle, key: SearchKey) => number | undefined;

const exactly: Fit = ({ text, sound }, key) =>
  fitOf(text, key) ?? (sound === undefined ? undefined : fitOf(sound, key));
const nearly: Fit = ({ text, sound }, key) => {
  const slips = slipsIn(sound ?? text, key);
  return slips === undefined ? undefined : FIT.typo + slips;
};

/** The best fit of a needle among an entry's keys; Infinity if there is none. Wrong letters are forgiven in names only. */
function best(needle: Needle, keys: Found['keys'], fit: Fit): number {
  let least = Infinity;
  (fit === nearly ? keys.slice(0, 2) : keys).forEach((group, index) => {
    for (const key of group) {
      const fits = fit(needle, key);
      if (fits !== undefined) least = Math.min(least, fits + FARTHER[index]!);
    }
  });
  return least;
}

/** How well an entry fits what was typed: as a whole, or else each of its words. The lower, the better. */
function fitOfAll(whole: Needle, words: readonly Needle[], found: Found, fit: Fit): number {
  const all = best(whole, found.keys, fit);
  if (all < Infinity || words.length < 2) return all;
  // A word may be a typo while the others are right.
  const each = words.map((word) => Math.min(best(word, found.keys, exactly), best(word, found.keys, fit)));
  return each.reduce((sum, one) => sum + one, FIT.inside);
}

/** The order of equally good entries: asked for before hidden, here before elsewhere, short before long. */
const order = ({ entry: { mark, near, title } }: Found) =>
  (mark?.state === 'hidden' ? 100_000 : 0) + (near ? 0 : 10_000) + title.length;

/**
 * The entries that fit what was typed, by kanji, kana, romaji, id or part: exact before prefix, before the beginning of
 * a word, before any other place, before a slip of one letter. '' finds none.
 */
export function search(index: Index, typed: string): readonly Entry[] {
  const whole = needleOf(typed);
  if (whole.text === '') return [];
  const words = typed.trim().split(/\s+/u).map(needleOf);
  const ranked = (fit: Fit, among: Index) =>
    among
      .map((found) => ({ found, rank: fitOfAll(whole, words, found, fit) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank || order(a.found) - order(b.found) || a.found.at - b.found.at)
      .map(({ found }) => found);
  const right = ranked(exactly, index);
  if (right.length >= FEW) return right.map(({ entry }) => entry);
  const rest = new Set(right);
  return [
    ...right,
    ...ranked(
      nearly,
      index.filter((found) => !rest.has(found)),
    ),
  ].map(({ entry }) => entry);
}

/** The most entries recently chosen that are offered again. */
const RECENT = 5;
/** The most drafts that are offered before anything is typed, those changed last. */
const DRAFTS = 5;

/** What is offered before anything is typed: what was chosen last, then screens, pages, actions and a few drafts. */
export function offer(entries: readonly Entry[], recent: readonly string[]): readonly Entry[] {
  const chosen = recent
    .flatMap((key) => entries.find((entry) => entry.key === key) ?? [])
    .filter(({ mark }) => mark?.state !== 'hidden')
    .slice(0, RECENT);
  const usual = entries.filter(({ kind }) => kind === 'screen' || kind === 'page' || kind === 'action');
  const drafts = entries.filter(({ kind }) => kind === 'draft').slice(0, DRAFTS);
  return [...new Set([...chosen, ...usual, ...drafts])];
}
