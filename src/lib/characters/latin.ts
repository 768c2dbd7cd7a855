import { toAsciiHyphen, toHalfWidth } from './widths.js';

const QUOTES: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '、': ',', '，': ',', '。': '.', '．': '.' };

/**
 * As NSS takes an English text (N4): half-width, capitals, letters without their marks (é → E, ō → O), single spaces,
 * none at either end. What has no ASCII form stays.
 */
export function toUpperAscii(text: string): string {
  const half = toAsciiHyphen(toHalfWidth(text)).replace(/[‘’“”、。]/g, (c) => QUOTES[c] ?? c);
  return half
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (c) => {
      const base = c.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      return /^[A-Za-z]$/.test(base) ? base : c;
    })
    .replace(/(?<=[A-Za-z])[\u0300-\u036f]+/g, '')
    .replace(/[a-z]/g, (c) => c.toUpperCase())
    .replace(/ +/g, ' ')
    .trim();
}
