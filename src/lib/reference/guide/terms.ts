import { foldText } from '../form-search.js';
import { wordOf } from './term-words.js';
import list from './terms.json' with { type: 'json' };

/** A NACCS term, explained in our own words (from the manual's chapters 1, 3, 4 and 5). */
export interface Term {
  id: string;
  word: string;
  /** The reading in hiragana, for people who do not know the kanji. */
  reading: string;
  /** Other names for it. */
  also?: readonly string[];
  text: string;
  /** The ids of related terms. */
  see?: readonly string[];
}

/** Every term, sorted by reading. */
export const terms: readonly Term[] = list.terms.map((term) => ({ ...term, word: wordOf(term.id) ?? '' }));

/** The term with an id; undefined if there is none. */
export const termOf = (id: string): Term | undefined => terms.find((term) => term.id === id);

const placeOf = ({ word, also = [], reading, text }: Term, query: string): number =>
  [[word, ...also], [reading], [text]].findIndex((texts) => texts.some((one) => foldText(one).includes(query)));

/**
 * The terms that contain every word of the query; matches in the name come first, then in the reading, then in the
 * text. Width, letter case and the kind of kana do not matter. An empty query finds all terms.
 */
export function searchTerms(query: string): readonly Term[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return terms
    .map((term) => ({ term, at: words.map((word) => placeOf(term, word)) }))
    .filter(({ at }) => !at.includes(-1))
    .sort((a, b) => Math.max(0, ...a.at) - Math.max(0, ...b.at))
    .map(({ term }) => term);
}
