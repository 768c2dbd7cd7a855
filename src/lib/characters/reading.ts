import { toKatakana } from './kana.js';

/** Readings in katakana by text, as observed from the input method: 混載 → コンサイ. */
export type Readings = ReadonlyMap<string, string>;

/** The legal forms of companies with their readings. */
export const LEGAL_FORMS: Readings = new Map([
  ['株式会社', 'カブシキガイシャ'],
  ['有限会社', 'ユウゲンガイシャ'],
  ['合同会社', 'ゴウドウガイシャ'],
  ['合資会社', 'ゴウシガイシャ'],
  ['合名会社', 'ゴウメイガイシャ'],
]);
/** Words that every company reads the same way. */
const COMMON: Readings = new Map([...LEGAL_FORMS, ['本社', 'ホンシャ']]);

const KANA = /^[\u3041-\u3096\u309d\u309e\u30a1-\u30fe]+$/u;
/** The Latin letters at the end of an unfinished syllable: こんs. */
const UNFINISHED = /[a-zａ-ｚ]+$/iu;

/** The katakana of an IME composition so far; undefined once the input method has converted any of it. */
export function kanaOf(composed: string): string | undefined {
  const text = composed.replace(UNFINISHED, '');
  return KANA.test(text) ? toKatakana(text) : undefined;
}

/** The readings plus one learned from a composition: `kana` was typed and converted to `result`. */
export function learnReading(readings: Readings, kana: string, result: string): Readings {
  if (kana === '' || result === '' || KANA.test(result)) return readings;
  return new Map([...readings, [result, kana]]);
}

function longest(text: string, at: number, readings: Readings): [string, string] | undefined {
  let best: [string, string] | undefined;
  for (const [surface, reading] of readings) {
    if (text.startsWith(surface, at) && surface.length > (best?.[0].length ?? 0)) best = [surface, reading];
  }
  return best;
}

/**
 * The reading of a text in katakana as far as it is known, composed from the learned readings, the given words and the
 * kana in the text itself.
 * @param words readings to use where nothing was learned
 * @param literal characters that are copied into the reading unchanged
 * @returns the reading, and how many UTF-16 units of the text it covers
 */
export function readFrom(
  text: string,
  readings: Readings,
  words: Readings = COMMON,
  literal: RegExp = /[・　]/u,
): { reading: string; upTo: number } {
  let reading = '';
  let at = 0;
  while (at < text.length) {
    const known = longest(text, at, readings) ?? longest(text, at, words);
    const character = text[at]!;
    if (known) reading += known[1];
    else if (KANA.test(character)) reading += toKatakana(character);
    else if (/\s/u.test(character)) reading += '　';
    else if (literal.test(character)) reading += character;
    else break;
    at += known ? known[0].length : 1;
  }
  return { reading, upTo: at };
}

/** The reading of a whole text; undefined if any part of it is unknown (pasted, or typed in an earlier session). */
export function readingOf(text: string, readings: Readings): string | undefined {
  const { reading, upTo } = readFrom(text, readings);
  return upTo === text.length ? reading : undefined;
}
