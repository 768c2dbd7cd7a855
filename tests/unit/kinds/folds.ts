import { foldRadicals } from '../../../src/lib/characters/radicals.js';

/**
 * Removes the differences that a repair may make. If the folded forms of the typed and the repaired text are equal, the
 * repair lost and added nothing. Written independently of the code under test.
 */

const EDGES = /^[\p{Zs}\t\n\r]+|[\p{Zs}\t\n\r]+$/gu;

/** What every kind mends first: characters without width are dropped, radicals become kanji, marks are composed. */
export function foldShared(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\u2e80-\u2fdf]/gu, foldRadicals)
    .replace(/[A-Za-z][\u0300-\u036f]+|[\u3041-\u30fe][\u3099\u309a]/gu, (letter) => letter.normalize('NFC'));
}

/** Every run of spaces and line breaks becomes one space; those at the edges are removed. */
function foldBlanks(text: string): string {
  return foldShared(text)
    .replace(EDGES, '')
    .replace(/\r\n|[\p{Zs}\t\n\r]/gu, ' ');
}

/** Half- and full-width forms become the characters they stand for; nothing else changes (① stays ①). */
function foldWidths(text: string): string {
  return text
    .replace(/[\uff00-\uffef]/g, (c) => c.normalize('NFKC'))
    .replace(/¯/g, ' \u0304')
    .replace(/〜/g, '~')
    .replace(/−/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2011-\u2013\u2043\u207b\u02d7\u2796\ufe58\ufe63]/gu, '-');
}

/** Separate marks (゛) become combining marks, then letters and kana are separated from their marks. */
function foldMarks(text: string): string {
  return text
    .replace(/゛/g, '\u3099')
    .replace(/゜/g, '\u309a')
    .replace(/[\u00c0-\u024f\u1e00-\u1eff\u212b\u3041-\u30ff]/g, (c) => c.normalize('NFD'));
}

/** Removes all spaces. */
export const blankless = (text: string): string => text.replace(/[\p{Zs}]/gu, '');

export const foldFull = (text: string): string => foldMarks(foldWidths(foldBlanks(text)));

/** ー and every hyphen become one character, hiragana becomes katakana. */
export function foldKana(text: string): string {
  return foldFull(text)
    .replace(/[-ー‐-―﹣﹘─]/g, '-')
    .replace(/[\u3041-\u3096\u309d\u309e]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
}

/** Full-width ASCII becomes ASCII, and all characters used as hyphens become one. */
export function foldAscii(text: string): string {
  const narrow = foldBlanks(text)
    .replace(/[\uff01-\uff5e﹫]/g, (c) => c.normalize('NFKC'))
    .replace(/[‐-―−﹣﹘─ーｰ]/g, '-');
  return foldShared(narrow);
}

/** Capitals lose their diacritics, and spaces become single. */
export function foldUpper(text: string): string {
  return foldAscii(text)
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/、/g, ',')
    .replace(/。/g, '.')
    .replace(/[\u00c0-\u024f\u1e00-\u1eff\u212a\u212b]/g, (c) => c.normalize('NFD'))
    .replace(/(?<=[A-Za-z])[\u0300-\u036f]+/g, '')
    .replace(/[a-z]/g, (c) => c.toUpperCase())
    .replace(/ +/g, ' ')
    .trim();
}
