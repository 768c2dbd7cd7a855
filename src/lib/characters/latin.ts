import { toAsciiHyphen, toHalfWidth, toOneLine, trimSpaces } from './widths.js';

const QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '、': ',', '。': '.' };

/**
 * An English text as NSS accepts it (N4): half-width, capitals, no diacritics (é → E, ō → O), single spaces, none at
 * either end. Characters without an ASCII form stay (N7).
 */
export function toUpperAscii(text: string): string {
  const half = toAsciiHyphen(toHalfWidth(toOneLine(text))).replace(/[‘’“”、。]/g, (c) => QUOTES[c] ?? c);
  const upper = half
    // U+212B is what Japanese input methods produce for Å; U+212A is the Kelvin sign, which looks like K.
    .replace(/[\u00c0-\u024f\u1e00-\u1eff\u212a\u212b]/g, (c) => {
      const base = c.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      return /^[A-Za-z]$/.test(base) ? base : c;
    })
    .replace(/(?<=[A-Za-z])[\u0300-\u036f]+/g, '')
    .replace(/[a-z]/g, (c) => c.toUpperCase())
    .replace(/ +/g, ' ');
  return trimSpaces(upper);
}
