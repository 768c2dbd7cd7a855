import { foldText } from '../form-search.js';
import list from './terms.json' with { type: 'json' };

/** A word of NACCS, in our own words (the manual's chapters 1, 3, 4 and 5). */
export interface Term {
  id: string;
  word: string;
  /** How it is read, in hiragana: what somebody types who does not know its characters. */
  reading: string;
  /** Other names it goes by. */
  also?: readonly string[];
  text: string;
  /** Words that stand near it. */
  see?: readonly string[];
}

/** Every term, in the order of its reading. */
export const terms: readonly Term[] = list.terms;

/** The term of an id; undefined for none. */
export const termOf = (id: string): Term | undefined => terms.find((term) => term.id === id);

const placeOf = ({ word, also = [], reading, text }: Term, query: string): number =>
  [[word, ...also], [reading], [text]].findIndex((texts) => texts.some((one) => foldText(one).includes(query)));

/**
 * Terms in which every word of the query stands, those whose name has it first. Widths, letter case and kana are all
 * one. An empty query finds all.
 */
export function searchTerms(query: string): readonly Term[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return terms
    .map((term) => ({ term, at: words.map((word) => placeOf(term, word)) }))
    .filter(({ at }) => !at.includes(-1))
    .sort((a, b) => Math.max(0, ...a.at) - Math.max(0, ...b.at))
    .map(({ term }) => term);
}
