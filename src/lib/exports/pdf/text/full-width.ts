/** Lengths in font units; empty where the font's own are right. */
export interface Room {
  advance?: number;
  shift?: number;
}

const OPENING = new Set([...'（［｛｟']);
const CLOSING = new Set([...'）］｝｠，．']);

/**
 * The room a full-width form takes. In BIZ UDPGothic, a proportional face, Ａ and A are the same picture with the same
 * width; NACCS sends an application back for the one in the other's place, so on paper they must differ.
 *
 * @param text what the glyph stands for
 * @param advance the font's own
 * @returns nothing for all but the full-width forms of ASCII and the ideographic space
 */
export function fullWidth(text: string, advance: number, unitsPerEm: number): Room {
  const isFullWidth = text === '\u3000' || (text >= '\uff01' && text <= '\uff5e' && text.length === 1);
  if (!isFullWidth || advance >= unitsPerEm) return {};
  const white = unitsPerEm - advance;
  const shift = OPENING.has(text) ? white : CLOSING.has(text) ? 0 : Math.round(white / 2);
  return { advance: unitsPerEm, shift };
}
