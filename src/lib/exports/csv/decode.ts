import type { Table } from './types.js';

/** The replacement character for bytes that are invalid in the encoding; rows that contain it are refused. */
export const DAMAGED = '\ufffd';

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
const damages = (text: string) => text.split(DAMAGED).length - 1;

/** Recognises UTF-16 without a byte order mark: every second byte of an ASCII character is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 400);
  const zeros = sample.filter((byte, at) => at % 2 === 1 && byte === 0).length;
  return sample.length >= 4 && zeros * 4 > sample.length;
}

/**
 * Decodes a table file: UTF-8 with or without a byte order mark, UTF-16LE, otherwise Shift_JIS. Invalid bytes become
 * U+FFFD, so that a damaged row does not prevent reading the others.
 */
export function decodeTable(bytes: Uint8Array): { text: string; source: Table['source'] } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || looksLikeUtf16(bytes)) {
    return { text: decode(bytes, 'utf-16le'), source: 'UTF-16' };
  }
  const utf8 = decode(bytes, 'utf-8');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { text: utf8, source: 'UTF-8' };
  const broken = damages(utf8);
  if (broken === 0) return { text: utf8, source: 'UTF-8' };
  const shiftJis = decode(bytes, 'shift_jis');
  return damages(shiftJis) < broken ? { text: shiftJis, source: 'Shift_JIS' } : { text: utf8, source: 'UTF-8' };
}
