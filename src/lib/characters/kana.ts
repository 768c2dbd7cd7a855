import { composeKana } from './widths.js';

/** Katakana that takes a dakuten or handakuten typed as a sign of its own: カ゛ → ガ. */
const APART = /[\u30a1-\u30fe][゛゜]/g;

/** Hiragana to katakana: か → カ, ゝ → ヽ; half-width to full-width, dakuten composed; what has no katakana stays (N3). */
export function toKatakana(text: string): string {
  // Katakana first: ワ takes a dakuten (ヷ) that わ does not.
  const katakana = text.replace(/[\u3041-\u3096\u309d\u309e]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
  return composeKana(katakana).replace(APART, (pair) => {
    const composed = (pair[0]! + (pair[1] === '゛' ? '\u3099' : '\u309a')).normalize('NFC');
    return composed.length === 1 ? composed : pair;
  });
}
