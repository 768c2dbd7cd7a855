const DIGITS = '〇一二三四五六七八九';

/** A kanji number up to 99, enough for any 丁目: 二 → 2, 十二 → 12, 二十 → 20; NaN for anything else. */
export function kanjiNumber(text: string): number {
  if (!KANJI_NUMBER.test(text)) return NaN;
  const digit = (sign: string) => DIGITS.indexOf(sign);
  const [tens = '', ones] = text.split('十');
  return ones === undefined ? digit(text) : 10 * (tens ? digit(tens) : 1) + (ones ? digit(ones) : 0);
}

/** A kanji number of any length, digit by digit if it has no 十: 二〇二六 → 2026, 十 → 10. */
export function readKanjiNumber(text: string): string {
  const number = kanjiNumber(text);
  if (!Number.isNaN(number)) return String(number);
  return text.replace(/[〇一二三四五六七八九]/gu, (sign) => String(DIGITS.indexOf(sign)));
}

/** The pattern of such a number, to search for in a text; compile it with `g` to find all. */
export const KANJI_NUMBERS = '[二三四五六七八九]?十[一二三四五六七八九]?|[〇一二三四五六七八九]';
const KANJI_NUMBER = new RegExp(`^(?:${KANJI_NUMBERS})$`, 'u');
