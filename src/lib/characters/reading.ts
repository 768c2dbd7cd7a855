import { toKatakana } from './kana.js';

/** How texts are read, as the input method was told: 混載 → コンサイ. */
export type Readings = ReadonlyMap<string, string>;

/** Readings that hardly differ from company to company. */
const COMMON: Readings = new Map([
  ['株式会社', 'カブシキガイシャ'],
  ['有限会社', 'ユウゲンガイシャ'],
  ['合同会社', 'ゴウドウガイシャ'],
  ['合資会社', 'ゴウシガイシャ'],
  ['合名会社', 'ゴウメイガイシャ'],
  ['本社', 'ホンシャ'],
]);

const KANA = /^[\u3041-\u3096\u309d\u309e\u30a1-\u30fe]+$/u;
/** The Latin letter at the end of a syllable that is not finished yet: こんs. */
const UNFINISHED = /[a-zａ-ｚ]+$/iu;

/** The kana of a composition so far; undefined once the input method has put anything else in its place. */
export function kanaOf(composed: string): string | undefined {
  const text = composed.replace(UNFINISHED, '');
  return KANA.test(text) ? toKatakana(text) : undefined;
}

/** The readings with one more learned from a composition: what was typed, and what came of it. */
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
 * The reading of a text in katakana as far as it is known, and how much of the text that is: put together from what was
 * learned, from the words handed in, and from the kana in it. `kept`: characters that read as themselves.
 */
export function readFrom(
  text: string,
  readings: Readings,
  words: Readings = COMMON,
  kept: RegExp = /[・　]/u,
): { reading: string; upTo: number } {
  let reading = '';
  let at = 0;
  while (at < text.length) {
    const known = longest(text, at, readings) ?? longest(text, at, words);
    const character = text[at]!;
    if (known) reading += known[1];
    else if (KANA.test(character)) reading += toKatakana(character);
    else if (/\s/u.test(character)) reading += '　';
    else if (kept.test(character)) reading += character;
    else break;
    at += known ? known[0].length : 1;
  }
  return { reading, upTo: at };
}

/** The reading of a whole text; undefined while any part of it was never read (pasted, or typed before). */
export function readingOf(text: string, readings: Readings): string | undefined {
  const { reading, upTo } = readFrom(text, readings);
  return upTo === text.length ? reading : undefined;
}
