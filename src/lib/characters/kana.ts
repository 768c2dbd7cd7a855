import { composeKana } from './widths.js';

/** A katakana followed by a dakuten or handakuten typed as a separate sign: カ゛, to become ガ. */
const APART = /[\u30a1-\u30fe][゛゜]/g;

/** Hiragana to katakana (か → カ, ゝ → ヽ), half-width to full-width, dakuten composed; other characters stay (N3). */
export function toKatakana(text: string): string {
  // Convert to katakana first: ワ with a dakuten composes to ヷ, while わ has no composed form.
  const katakana = text.replace(/[\u3041-\u3096\u309d\u309e]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
  return composeKana(katakana).replace(APART, (pair) => {
    const composed = (pair[0]! + (pair[1] === '゛' ? '\u3099' : '\u309a')).normalize('NFC');
    return composed.length === 1 ? composed : pair;
  });
}
