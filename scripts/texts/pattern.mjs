/** What has a kana, a kanji or a full-width mark is a Japanese text. */
const JAPANESE = /[\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff]/;
const SPACES = /[ \t\r\n]+/g;

/** What only a regular expression has: a source in a string is no text for people. */
const EXPRESSION = /\(\?|\]\{|[^｜]\|[^|]|^\^/;

/** @param {string} text */
export const isJapanese = (text) => JAPANESE.test(text) && !EXPRESSION.test(text);

/**
 * A text as the page's text node has it: spaces as one space, none at the ends.
 * @param {string} text
 */
export const asShown = (text) => text.replace(SPACES, ' ').trim();

/**
 * Joins pieces of a text; each `undefined` is an expression and becomes a numbered hole.
 * @param {readonly (string | undefined)[]} pieces
 */
export function withHoles(pieces) {
  let holes = 0;
  return asShown(pieces.map((piece) => piece ?? `{${holes++}}`).join(''));
}
