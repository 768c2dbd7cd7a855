/** Overrides of a glyph's metrics, in font units; empty if the font's own are to be used. */
export interface Room {
  advance?: number;
  shift?: number;
}

const OPENING = new Set([...'（［｛｟']);
const CLOSING = new Set([...'）］｝｠，．']);

/**
 * The metrics for printing a full-width character. In BIZ UDPGothic, a proportional font, Ａ and A have the same glyph
 * and width; since NACCS returns applications that confuse them (C1, C5), they must differ in print.
 *
 * @param text the character that the glyph represents
 * @param advance the font's own advance, in font units
 * @returns overrides for full-width ASCII forms and the ideographic space; {} for other characters
 */
export function fullWidth(text: string, advance: number, unitsPerEm: number): Room {
  const isFullWidth = text === '\u3000' || (text >= '\uff01' && text <= '\uff5e' && text.length === 1);
  if (!isFullWidth || advance >= unitsPerEm) return {};
  const white = unitsPerEm - advance;
  const shift = OPENING.has(text) ? white : CLOSING.has(text) ? 0 : Math.round(white / 2);
  return { advance: unitsPerEm, shift };
}
