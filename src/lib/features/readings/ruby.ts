import { wordAt } from '../../reference/words.js';

/** A part of a text, with its reading in hiragana if one stands over it. */
export interface Piece {
  text: string;
  reading?: string;
}

const KANJI = /[\p{Script=Han}々]+/gu;
/** Single letters that are read as the table says when they are a part of a longer word, and otherwise often differently. */
const PARTS = new Set(['名', '英', '用', '先', '数', '全']);

/** The words of a run of kanji with their readings; undefined if one of them is not certain. */
function wordsIn(run: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < run.length;) {
    const [text, reading] = wordAt(run, at) ?? [];
    if (text === undefined || reading === undefined) return undefined;
    if (text.length === 1 && (run.length === 1 || !PARTS.has(text))) return undefined;
    pieces.push({ text, reading });
    at += text.length;
  }
  return pieces;
}

/** 申込 is もうしこみ, but 申込 before み is もうしこ. */
function withoutEnding(words: readonly Piece[], next: string | undefined): readonly Piece[] {
  const { text, reading = '' } = words.at(-1)!;
  return reading.at(-1) === next ? [...words.slice(0, -1), { text, reading: reading.slice(0, -1) }] : words;
}

/**
 * Divides a text into parts, each hard word with its reading. A run of kanji that the table does not know as a whole stays
 * without: a wrong reading is worse than none.
 */
export function rubyOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(KANJI)) {
    const words = wordsIn(run);
    if (!words) continue;
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push(...withoutEnding(words, text[index + run.length]));
    end = index + run.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
