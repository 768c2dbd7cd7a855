import { foldRadicals } from './radicals.js';

/**
 * Characters without width that come along with a copied text and mean nothing: soft hyphen, zero-width space, marks of
 * direction, word joiner, byte order mark. Joiners (U+200C, U+200D) and variation selectors are left to C7: they change
 * how their neighbours look.
 */
const WIDTHLESS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/**
 * A letter or kana with combining marks of its own script, as macOS writes them (NFD). Kanji stay: NFC changes old forms
 * of some.
 */
const APART = /[A-Za-z][\u0300-\u036f]+|[\u3041-\u30fe][\u3099\u309a]/g;

/** Mends what is certain in any text, before a field's own repair: characters without width, NFD, radicals. */
export function mendCharacters(text: string): string {
  return foldRadicals(text.replace(WIDTHLESS, '').replace(APART, (letter) => letter.normalize('NFC')));
}
