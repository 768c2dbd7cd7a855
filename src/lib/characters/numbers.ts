const DIGITS = '〇一二三四五六七八九';

/** A kanji number up to 99, enough for any 丁目: 二 → 2, 十二 → 12, 二十 → 20; NaN for anything else. */
export function kanjiNumber(text: string): number {
  if (!KANJI_NUMBER.test(text)) return NaN;
  const digit = (sign: string) => DIGITS.indexOf(sign);
  const [tens = '', ones] = text.split('十');
  return ones === undefined ? digit(text) : 10 * (tens ? digit(tens) : 1) + (ones ? digit(ones) : 0);
}

/** The pattern of such a number, to search for in a text; compile it with `g` to find all. */
export const KANJI_NUMBERS = '[二三四五六七八九]?十[一二三四五六七八九]?|[〇一二三四五六七八九]';
const KANJI_NUMBER = new RegExp(`^(?:${KANJI_NUMBERS})$`, 'u');
