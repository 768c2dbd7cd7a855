const DIGITS = '〇一二三四五六七八九';

/** A Japanese number up to 99, as 丁目 go: 二 → 2, 十二 → 12, 二十 → 20. What is no such number gives NaN. */
export function kanjiNumber(text: string): number {
  if (!KANJI_NUMBER.test(text)) return NaN;
  const digit = (sign: string) => DIGITS.indexOf(sign);
  const [tens = '', ones] = text.split('十');
  return ones === undefined ? digit(text) : 10 * (tens ? digit(tens) : 1) + (ones ? digit(ones) : 0);
}

/** The same for a search in a text; compile it with `g` where all are meant. */
export const KANJI_NUMBERS = '[二三四五六七八九]?十[一二三四五六七八九]?|[〇一二三四五六七八九]';
const KANJI_NUMBER = new RegExp(`^(?:${KANJI_NUMBERS})$`, 'u');
