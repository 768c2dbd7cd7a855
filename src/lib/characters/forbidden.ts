/**
 * Characters that no form can carry (C7): controls, invisible format characters, lone surrogates, private use,
 * variation selectors. A source for regular expressions with the u flag.
 */
export const FORBIDDEN = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\u{FE00}-\\u{FE0F}\\u{E0100}-\\u{E01EF}';

const found = new RegExp(`[${FORBIDDEN}]`, 'u');

/** The first forbidden character of a text as `U+200B` and its place, counted from 1; undefined where there is none. */
export function firstForbidden(text: string, except = ''): { name: string; place: number } | undefined {
  let place = 0;
  for (const character of text) {
    place += 1;
    if (!except.includes(character) && found.test(character)) {
      return { name: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`, place };
    }
  }
  return undefined;
}
