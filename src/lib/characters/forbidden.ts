/**
 * Characters that no field accepts (C7): controls, line and paragraph separators, invisible format characters, lone
 * surrogates, private use, variation selectors, noncharacters. Written as the inside of a character class for regular
 * expressions with the u flag.
 */
export const FORBIDDEN =
  '\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}\\p{Co}\\p{Variation_Selector}\\p{Noncharacter_Code_Point}';

const found = new RegExp(`[${FORBIDDEN}]`, 'u');

/** Common names of invisible characters, for messages. */
const NAMES: Readonly<Record<string, string>> = {
  '\t': 'タブ',
  '\n': '改行',
  '\r': '改行',
  '\u00ad': '見えないハイフン',
  '\u200b': '幅のない空白',
  '\u200d': '見えない接合子',
  '\ufeff': '幅のない空白',
};

function nameOf(character: string): string {
  const code = character.codePointAt(0)!;
  const known = NAMES[character];
  if (known) return known;
  if (/\p{Variation_Selector}/u.test(character)) return '異体字を選ぶ見えない文字';
  if (/\p{Co}/u.test(character)) return '外字';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * The first forbidden character of a text (C7): its name for messages (改行, 外字, otherwise U+200E) and its position,
 * counted in characters from 1; undefined if there is none.
 * @param except characters that are allowed here although they are forbidden elsewhere
 */
export function firstForbidden(text: string, except = ''): { name: string; place: number } | undefined {
  let place = 0;
  for (const character of text) {
    place += 1;
    if (!except.includes(character) && found.test(character)) return { name: nameOf(character), place };
  }
  return undefined;
}
