/** Half-width and full-width forms. Pure text in, text out; what a function does not name it leaves as it is. */

// A full-width kana before the run takes part, so that カ and a half-width ﾞ become ガ.
const HALF_KANA = /[\u3041-\u3096\u309d\u309e\u30a1-\u30fe]?[\uff61-\uff9f]+/g;
const COMBINING_DAKUTEN = /[\u3041-\u3096\u309d\u309e\u30a1-\u30fe][\u3099\u309a]/g;

/** Half-width katakana and its punctuation to full-width, dakuten composed: ｶﾞ → ガ, か and U+3099 → が (N2, N3). */
export function composeKana(text: string): string {
  // NFKC only on these runs: anywhere else it would turn ① into 1 and ㈱ into (株).
  return text
    .replace(HALF_KANA, (run) =>
      run
        .normalize('NFKC')
        .replace(/\u3099/g, '゛')
        .replace(/\u309a/g, '゜'),
    )
    .replace(COMBINING_DAKUTEN, (pair) => pair.normalize('NFC'));
}

/**
 * Full-width ASCII forms to ASCII: Ａ → A, ０ → 0; every kind of space, ideographic and no-break among them, to the
 * plain one. ￥ stays: its half-width form is \ to one system and ¥ to the next.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\p{Zs}/gu, ' ');
}

/** Signs of which Windows-31J has the full-width form alone, and the two that it writes otherwise: 〜 and −. */
const WINDOWS_FORMS: Readonly<Record<string, string>> = {
  '\u301c': '～',
  '\u2212': '－',
  '¢': '￠',
  '£': '￡',
  '¥': '￥',
  '¦': '￤',
  '¬': '￢',
  '¯': '￣',
};

/**
 * ASCII to its full-width forms, half-width kana and arrows to full-width, every space to the ideographic one,
 * 〜 and − as Windows-31J has them (N2). A letter and its mark become one character first, else the mark would be
 * left behind on a full-width letter.
 */
export function toFullWidth(text: string): string {
  return composeKana(text)
    .replace(/[A-Za-z][\u0300-\u036f]+/g, (marked) => marked.normalize('NFC'))
    .replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    .replace(/[\uffe8-\uffee]/g, (c) => c.normalize('NFKC'))
    .replace(/\p{Zs}/gu, '　')
    .replace(/[\u301c\u2212¢£¥¦¬¯]/g, (c) => WINDOWS_FORMS[c] ?? c);
}

/** What is trimmed at the edges: spaces, and what comes along from a cell of a sheet. Not U+FEFF, which is C7's. */
const EDGE = /[\p{Zs}\t\n\r]/u;

/** Without the spaces, tabs and line breaks at either end. Unlike trim() it takes no invisible character away. */
export function trimSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text[start]!)) start += 1;
  while (start < end && EDGE.test(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

/** For fields of one line in which spaces may stand: trimmed, and a tab or line break within is a space. */
export function toOneLine(text: string): string {
  return trimSpaces(text).replace(/\r\n|[\t\n\r]/g, ' ');
}

/** Every sign that people type for a hyphen, as a part of a character class; ー only counts between digits. */
export const HYPHENS = '\\-\u2010-\u2015\u2212\uff0d\u30fc\uff70\ufe63\ufe58\u2500';

/** Signs that stand for a hyphen in an ASCII text; ー is not one of them, it belongs to words (タワー). */
export function toAsciiHyphen(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\uff0d\ufe63\ufe58\u2500]/g, '-')
    .replace(/(?<=\d)[\u30fc\uff70]+(?=\d)/g, (run) => '-'.repeat(run.length));
}
