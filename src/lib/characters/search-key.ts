import { distance } from 'fastest-levenshtein';
import { toKatakana } from './kana.js';
import { romajiKey } from './romaji-key.js';
import { toRomaji } from './romaji.js';

/** A text prepared to be searched: folded, without spaces and signs, and where its words begin. */
export interface SearchKey {
  text: string;
  /** Places in `text`, the first of them 0. */
  starts: readonly number[];
}

/** What somebody looks for, as written and, if it is kana or Latin letters, by its sound. */
export interface Needle {
  text: string;
  /** As `romajiKey` folds it; undefined for a text with kanji. */
  sound?: string;
}

/** How well a needle fits; the lower, the better. For each slip of the finger one is added to `typo`. */
export const FIT = { exact: 0, prefix: 1, word: 2, inside: 3, typo: 3 } as const;

/** Folds width, letter case and the kind of kana, and drops spaces and signs. Only for comparing. */
export function foldForSearch(text: string): string {
  return toKatakana(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Prepares what was typed; with Latin letters at its end it may be a composition that is not finished (じぎょうs). */
export function needleOf(typed: string): Needle {
  const text = foldForSearch(typed);
  return /^[\u30a1-\u30fea-z0-9]+$/u.test(text) ? { text, sound: romajiKey(toRomaji(text)) } : { text };
}

/** One Latin letter or digit is in nearly every text, so it must begin a word. */
const isTooShort = (needle: string) => /^[a-z0-9]?$/.test(needle);

/** How well a needle fits a key without a mistake; undefined if it is not in it. */
export function fitOf(needle: string, { text, starts }: SearchKey): number | undefined {
  const first = text.indexOf(needle);
  if (first < 0 || needle === '') return undefined;
  if (first === 0) return text.length === needle.length ? FIT.exact : FIT.prefix;
  if (starts.some((at) => text.startsWith(needle, at))) return FIT.word;
  return isTooShort(needle) ? undefined : FIT.inside;
}

/** The shortest needle in which one wrong letter is forgiven, and the one in which two are: ō typed as pu differs in two. */
const [ONE, TWO] = [4, 6];

/**
 * How many letters a key, or a part of it that begins with a word, differs from a needle after a slip of the finger;
 * undefined if they are too many.
 */
export function slipsIn(needle: string, { text, starts }: SearchKey): number | undefined {
  const shortest = /[^a-z0-9]/.test(needle) ? ONE - 1 : ONE;
  const allowed = needle.length >= TWO ? 2 : needle.length >= shortest ? 1 : 0;
  let least = allowed + 1;
  for (const at of allowed > 0 ? starts : []) {
    // What is left of the text may be too short, or may end with the needle.
    const most = Math.min(needle.length + allowed, text.length - at);
    for (let length = needle.length - allowed; length <= most; length += 1)
      least = Math.min(least, distance(needle, text.slice(at, at + length)));
  }
  return least <= allowed ? least : undefined;
}
