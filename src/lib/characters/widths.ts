/** Conversions between half-width and full-width forms. Characters that a function does not mention stay unchanged. */

// The run includes a preceding full-width kana, so that カ followed by a half-width ﾞ becomes ガ.
const HALF_KANA = /[\u3041-\u3096\u309d\u309e\u30a1-\u30fe]?[\uff61-\uff9f]+/g;
const COMBINING_DAKUTEN = /[\u3041-\u3096\u309d\u309e\u30a1-\u30fe][\u3099\u309a]/g;

/** Half-width katakana and its punctuation to full-width, dakuten composed: ｶﾞ → ガ, か and U+3099 → が (N2, N3). */
export function composeKana(text: string): string {
  // NFKC is applied to these runs only: elsewhere it would turn ① into 1 and ㈱ into (株).
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
 * Full-width ASCII forms to ASCII (Ａ → A, ０ → 0); every kind of space, including ideographic and no-break, to U+0020.
 * ￥ stays, because its half-width form is \ on some systems and ¥ on others.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\p{Zs}/gu, ' ');
}

/** Signs that Windows-31J has only in full-width form, and the two that it maps to other code points: 〜 and −. */
const WINDOWS_FORMS: Readonly<Record<string, string>> = {
  '\u301c': '～',
  '\u2212': '－',
  '¢': '￠',
  '£': '￡',
  '¥': '￥',
  '¦': '￤',
  '¬': '￢',
  '¯': '￣',
  // Their full-width forms (U+FF07, U+FF02) are not in JIS X 0208; these are.
  '＇': '’',
  '＂': '”',
};
/** A quotation mark that opens: at the beginning, after a space or a bracket. */
const OPENING = /(?<=^|[\s　（「『【])['"＇＂](?=[^\s　])/gu;
/** A text between two quotation marks, each of which says by its pair whether it opens or closes. Not inches: 5"x6". */
const QUOTED = /(?<![0-9０-９])["＂]([^"＂“”\s][^"＂“”]*)["＂”]/gu;
/** Dashes between digits that JIS X 0208 lacks, the superscript minus among them. */
const FOREIGN_DASHES = /(?<=[0-9０-９])[\u2011-\u2013\u2043\u207b\u02d7\u2796\ufe58\ufe63](?=[0-9０-９])/gu;

/**
 * ASCII to full-width forms, half-width kana and arrows to full-width, every space to the ideographic one, 〜 and − to
 * their Windows-31J code points, ' and " to ’ and ” of JIS, foreign dashes between digits to － (N2). A letter and its combining mark are composed first; otherwise the mark would end
 * up on a full-width letter.
 */
export function toFullWidth(text: string): string {
  return composeKana(text)
    .replace(/[A-Za-z][\u0300-\u036f]+/g, (marked) => marked.normalize('NFC'))
    .replace(QUOTED, '“$1”')
    .replace(OPENING, (c) => (c === "'" || c === '＇' ? '‘' : '“'))
    .replace(FOREIGN_DASHES, '－')
    .replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    .replace(/[\uffe8-\uffee]/g, (c) => c.normalize('NFKC'))
    .replace(/\p{Zs}/gu, '　')
    .replace(/[\u301c\u2212¢£¥¦¬¯＇＂]/g, (c) => WINDOWS_FORMS[c] ?? c);
}

/** What is trimmed at the edges: spaces, and tabs and line breaks pasted from spreadsheets. Not U+FEFF: C7 reports it. */
const EDGE = /[\p{Zs}\t\n\r]/u;

/** Removes spaces, tabs and line breaks at both ends. Unlike trim() it leaves invisible characters for C7 to report. */
export function trimSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text[start]!)) start += 1;
  while (start < end && EDGE.test(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

/** For single-line fields: trimmed, with each tab or line break inside turned into a space. */
export function toOneLine(text: string): string {
  return trimSpaces(text).replace(/\r\n|[\t\n\r]/g, ' ');
}

/** Every sign people type as a hyphen, as the inside of a character class; ー counts as one only between digits. */
export const HYPHENS = '\\-\u2010-\u2015\u2212\uff0d\u30fc\uff70\ufe63\ufe58\u2500';

/** Turns hyphen-like signs into `-`. ー is converted only between digits, since it is also a letter (タワー). */
export function toAsciiHyphen(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\uff0d\ufe63\ufe58\u2500]/g, '-')
    .replace(/(?<=\d)[\u30fc\uff70]+(?=\d)/g, (run) => '-'.repeat(run.length));
}
