import { closedUp } from './paper-text.js';
import type { Fact } from './types.js';

/** Letters of Japanese names, with the iteration mark and the signs of kana. */
export const LETTERS = '\\p{Script=Han}\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc々〆ヶ';
const WHOLE = new RegExp(`^[${LETTERS}]{2,10}$`, 'u');
const PART = new RegExp(`^[${LETTERS}]{1,8}$`, 'u');
const KANJI = /^[\p{Script=Han}々〆ヶ]+$/u;

/** Where a family name of kanji usually ends, by the length of the whole name. */
const USUAL: Readonly<Record<number, number>> = { 2: 1, 3: 2, 4: 2, 5: 2, 6: 3 };

const both = (family: string, given: string, from: string, certainty: Fact['certainty']): Fact[] => [
  { datum: 'family', value: family, from, certainty },
  { datum: 'given', value: given, from, certainty },
];

/**
 * The family and the given name in a text. Sure if a gap parts them; likely if they are parted where most names are;
 * none if it is no name. Letters that each stand apart (南　楠　太　郎) tell of no gap.
 * @param from the line that it stands in
 */
export function nameFacts(text: string, from: string): Fact[] {
  const words = text.trim().split(/[\s　]+/u);
  const apart = words.length > 2 && words.every((word) => [...word].length === 1);
  if (words.length === 2 && words.every((word) => PART.test(word))) {
    const [family, given] = words as [string, string];
    // A gap between two single letters is as wide as one that parts letters.
    return both(family, given, from, 'sure');
  }
  const whole = closedUp(text);
  if ((words.length !== 1 && !apart) || !WHOLE.test(whole) || !KANJI.test([...whole][0]!)) return [];
  const letters = [...whole];
  const kana = letters.findIndex((letter) => !KANJI.test(letter));
  const end =
    kana > 0 && letters.slice(kana).every((letter) => !KANJI.test(letter)) && kana <= 3 ? kana : USUAL[letters.length];
  if (end === undefined) return [];
  return both(letters.slice(0, end).join(''), letters.slice(end).join(''), from, 'likely');
}

/** The reading of a name in kana with a gap; none otherwise. */
export function nameKanaFacts(text: string, from: string, certainty: Fact['certainty'] = 'sure'): Fact[] {
  const words = text.trim().split(/[\s　・]+/u);
  if (words.length !== 2 || !words.every((word) => /^[\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9f]+$/u.test(word)))
    return [];
  const [family, given] = words as [string, string];
  return [
    { datum: 'familyKana', value: family, from, certainty },
    { datum: 'givenKana', value: given, from, certainty },
  ];
}
