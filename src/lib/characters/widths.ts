/** Half-width and full-width forms. Pure text in, text out; what a function does not name it leaves as it is. */

const HALF_KANA = /[\uff61-\uff9f]+/g;
const COMBINING_DAKUTEN = /[\u3041-\u30fe][\u3099\u309a]/g;

/** Half-width katakana and its punctuation to full-width, dakuten composed: ｶﾞ → ガ (N2, N3). */
export function composeKana(text: string): string {
  // NFKC only on these runs: anywhere else it would turn ① into 1 and ㈱ into (株).
  return text
    .replace(HALF_KANA, (run) => run.normalize('NFKC').replace(/\u3099/g, '゛').replace(/\u309a/g, '゜'))
    .replace(COMBINING_DAKUTEN, (pair) => pair.normalize('NFC'));
}

/** Full-width ASCII forms to ASCII: Ａ → A, ０ → 0, ideographic space → space. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/\uffe5/g, '\\');
}

const WINDOWS_FORMS: Record<string, string> = {
  '\u301c': '～',
  '\u2212': '－',
  '¢': '￠',
  '£': '￡',
  '¥': '￥',
  '¬': '￢',
  '\u00a0': '　',
};

/** ASCII to its full-width forms, half-width kana to full-width, 〜 and − as Windows-31J has them (N2). */
export function toFullWidth(text: string): string {
  return composeKana(text)
    .replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    .replace(/ /g, '　')
    .replace(/[\u301c\u2212¢£¥¬\u00a0]/g, (c) => WINDOWS_FORMS[c] ?? c);
}

/** Every sign that people type for a hyphen; ー only counts where digits stand on both sides. */
export const HYPHENS = '\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u30fc\uff70\u00ad\ufe63\u2500';

/** Signs that stand for a hyphen in an ASCII text; ー is not one of them, it belongs to words (タワー). */
export function toAsciiHyphen(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\uff0d\ufe63\u2500]/g, '-')
    .replace(/(?<=\d)[\u30fc\uff70](?=\d)/g, '-');
}
