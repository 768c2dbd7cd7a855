/** Shown in place of a draft's title that is empty or consists of invisible characters. */
export const NAMELESS_DRAFT = '名前のない下書き';

/** The most characters shown of a name. */
const LONGEST = 200;

/**
 * Characters that show nothing or that reorder the text around them: controls, separators, direction marks, zero-width
 * characters, blank letters, lone surrogates. Tabs and line breaks are shown as spaces by every browser.
 */
const HIDDEN =
  '(?![\\t\\n\\r])[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}\\u2800]';

/** Letters written from right to left: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';

/**
 * Invisible characters with a visible effect: the variant of a kanji (葛󠄀) or emoji, joined emoji, and what `reveal`
 * puts around right-to-left letters.
 */
const NEEDED = [
  `\\u2068(?:(?!${HIDDEN})[^])*?${RIGHT_TO_LEFT}(?:(?!${HIDDEN})[^])*\\u2069`,
  '[\\p{sc=Han}\\p{Extended_Pictographic}]\\p{Variation_Selector}',
  '\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\ufe0f]*\\u200d(?=\\p{Extended_Pictographic})',
].join('|');

const hidden = new RegExp(HIDDEN, 'gu');
const signed = new RegExp(`${NEEDED}|(${HIDDEN})\\1*`, 'gu');
const rightToLeft = new RegExp(RIGHT_TO_LEFT, 'u');

/**
 * Splits a text from a file or another person for display: texts to show as they are alternate with signs such as
 * `[U+202E]` that stand for hidden characters.
 * @param none the text to show if nothing visible is left
 * @param longest the most characters to show; the rest is replaced by `…`
 */
export function splitHidden(text: string, none = '', longest = LONGEST): string[] {
  if (none !== '' && text.replace(hidden, '').trim() === '') return [none];
  // Two UTF-16 units a character at most: cutting first keeps megabytes from being split.
  const characters = text.length > longest ? [...text.slice(0, 2 * longest + 1)] : [];
  const cut = characters.length > longest;
  const shown = cut ? characters.slice(0, longest).join('') : text;
  const parts = [''];
  let end = 0;
  for (const { 0: run, 1: character, index } of shown.matchAll(signed)) {
    if (character === undefined) continue;
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const times = run.length / character.length;
    parts[parts.length - 1] += shown.slice(end, index);
    parts.push(`[U+${code}${times > 1 ? `×${times}` : ''}]`, '');
    end = index + run.length;
  }
  parts[parts.length - 1] += shown.slice(end) + (cut ? '…' : '');
  return parts;
}

/**
 * A text from a file or another person as part of one of ours, where no element can isolate it: in attributes, page
 * titles and messages. Hidden characters are replaced by signs, and right-to-left letters isolated (U+2068, U+2069).
 * @param none the text to show if nothing visible is left
 */
export function reveal(text: string, none = ''): string {
  const shown = splitHidden(text, none).join('');
  return rightToLeft.test(shown) && !/^\u2068[^]*\u2069$/.test(shown) ? `\u2068${shown}\u2069` : shown;
}
