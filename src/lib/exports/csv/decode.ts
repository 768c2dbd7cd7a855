import type { Table } from './types.js';

/** The replacement character for bytes that are invalid in the encoding; rows that contain it are refused. */
export const DAMAGED = '\ufffd';

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
const damages = (text: string) => text.split(DAMAGED).length - 1;

/** Recognises UTF-16 by its mark, or because one byte of each ASCII character is zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 400);
  const zeros = (odd: number) => sample.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (sample.length < 4) return undefined;
  if (zeros(1) * 4 > sample.length) return 'utf-16le';
  return zeros(0) * 4 > sample.length ? 'utf-16be' : undefined;
}

/**
 * Whether a text is in EUC-JP, of which only half-width kana and the kanji from 0xE0 on are Shift_JIS too. Kana in EUC-JP
 * say so, and those rare kanji, which stand in no table without a more usual one.
 */
function isEucJp(euc: string, shiftJis: string): boolean {
  return damages(euc) === 0 && (/[ぁ-んァ-ヶ]/u.test(euc) || /[^\p{ASCII}\uff61-\uff9f]/u.test(shiftJis));
}

/** Whether a text is UTF-8 with a few damaged places, as where it was cut: in other encodings nearly all is damaged. */
function isMostlyUtf8(utf8: string, broken: number): boolean {
  return (utf8.match(/[^\p{ASCII}\ufffd]/gu) ?? []).length > 4 * broken;
}

/**
 * Decodes a table file: UTF-8 or UTF-16 with or without a byte order mark, EUC-JP, otherwise Shift_JIS. Invalid bytes become
 * U+FFFD, so that a damaged row does not prevent reading the others.
 */
export function decodeTable(bytes: Uint8Array): { text: string; source: Table['source'] } {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: decode(bytes, utf16), source: 'UTF-16' };
  const utf8 = decode(bytes, 'utf-8');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { text: utf8, source: 'UTF-8' };
  const broken = damages(utf8);
  if (broken === 0 || isMostlyUtf8(utf8, broken)) return { text: utf8, source: 'UTF-8' };
  const eucJp = decode(bytes, 'euc-jp');
  const shiftJis = decode(bytes, 'shift_jis');
  if (isEucJp(eucJp, shiftJis)) return { text: eucJp, source: 'EUC-JP' };
  return damages(shiftJis) < broken ? { text: shiftJis, source: 'Shift_JIS' } : { text: utf8, source: 'UTF-8' };
}
