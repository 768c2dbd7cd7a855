import { composeKana } from './widths.js';

/** Hiragana to katakana: か → カ, ゝ → ヽ; what has no katakana stays (N3). */
export function toKatakana(text: string): string {
  return composeKana(text).replace(/[\u3041-\u3096\u309d\u309e]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
}
