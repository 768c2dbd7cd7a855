import { kanaKey, romajiKey } from '../../characters/romaji-key.js';
import { foldForSearch, type SearchKey } from '../../characters/search-key.js';
import { toRomaji } from '../../characters/romaji.js';
import { wordAt, type Reading } from '../../reference/words.js';

/** What belongs to no word of the table: a run of kana, a run of Latin letters or digits, or a single other letter. */
const RUN = /[ぁ-ヿー]+|[A-Za-z0-9]+|./suy;

function nextWord(text: string, at: number): Reading {
  const known = wordAt(text, at);
  if (known) return known;
  RUN.lastIndex = at;
  const [run = ''] = RUN.exec(text) ?? [];
  return [run, run];
}

/** Divides a text into the words of the table and what stands between them, each with its reading. */
function wordsOf(text: string): readonly Reading[] {
  const words: Reading[] = [];
  for (let at = 0; at < text.length;) {
    const word = nextWord(text, at);
    words.push([text.slice(at, at + word[0].length), word[1]]);
    at += word[0].length;
  }
  return words;
}

/** The reading of a text, as far as the table knows its words; signs are left out. */
export const readingOf = (text: string): string =>
  wordsOf(text)
    .map(([, reading]) => reading)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Remembers what a function returns for a text: titles and words come again with every draft and every opening. */
function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    // The limit keeps thousands of strangers' titles from filling the memory.
    if (known.size < 5000) known.set(text, made);
    return made;
  };
}

type Fold = (text: string) => string;
const foldSound: Fold = remembered(romajiKey);
const romajiOf: Fold = remembered(toRomaji);

/** Joins parts to a key. Where folding the whole joins the end of a part with the next, each start is found by itself. */
function keyFrom(parts: readonly string[], fold: Fold, foldAll = fold): SearchKey {
  const text = foldAll(parts.join(''));
  const lengths = parts.map((part) => fold(part).length);
  const isPlain = lengths.reduce((sum, one) => sum + one, 0) === text.length;
  const starts = parts.map((_, at) =>
    isPlain ? lengths.slice(0, at).reduce((sum, one) => sum + one, 0) : foldAll(parts.slice(0, at).join('')).length,
  );
  return { text, starts: [...new Set(starts)] };
}

const isLatin = (text: string) => /^[A-Za-z-]+$/.test(text);

/** What a text is found by: as it is written, by its sound, and by its sound with Latin letters as they stand. */
export const keysOf = remembered((text): readonly SearchKey[] => {
  const words = wordsOf(text);
  const written = keyFrom(
    words.map(([word]) => word),
    foldForSearch,
  );
  const sounds = words.map(([, reading]) => romajiOf(reading));
  const spoken = keyFrom(sounds, foldSound, romajiKey);
  const letters = words.map(([word], at) => (isLatin(word) ? word : sounds[at]!));
  if (letters.every((one, at) => one === sounds[at])) return [written, spoken];
  return [written, spoken, keyFrom(letters, foldSound, romajiKey)];
});

/** A reading in kana as a key. */
export const keyOfReading = remembered((kana): SearchKey => ({ text: kanaKey(kana), starts: [0] }));

/** The words of an id (`office.postalCode` → office, postal, code) as a key. */
export const keyOfId = remembered((id) => keyFrom(id.split(/[.[\]]|(?<=[a-z])(?=[A-Z])/), foldForSearch));
