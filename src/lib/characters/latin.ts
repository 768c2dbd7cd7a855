import { toAsciiHyphen, toHalfWidth, toOneLine, trimSpaces } from './widths.js';

const QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '、': ',', '。': '.' };

/**
 * As NSS takes an English text (N4): half-width, capitals, letters without their marks (é → E, ō → O), single spaces,
 * none at either end. What has no ASCII form stays.
 */
export function toUpperAscii(text: string): string {
  const half = toAsciiHyphen(toHalfWidth(toOneLine(text))).replace(/[‘’“”、。]/g, (c) => QUOTES[c] ?? c);
  const upper = half
    // U+212B is the Å of Japanese input methods, U+212A a K that some fonts' tables give.
    .replace(/[\u00c0-\u024f\u1e00-\u1eff\u212a\u212b]/g, (c) => {
      const base = c.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      return /^[A-Za-z]$/.test(base) ? base : c;
    })
    .replace(/(?<=[A-Za-z])[\u0300-\u036f]+/g, '')
    .replace(/[a-z]/g, (c) => c.toUpperCase())
    .replace(/ +/g, ' ');
  return trimSpaces(upper);
}
