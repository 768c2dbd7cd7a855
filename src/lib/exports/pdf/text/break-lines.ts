import { breakBetween, isSpace } from './kinsoku.js';

/** The properties of a glyph that line breaking needs. */
export interface Measured {
  text: string;
  /** In points. */
  width: number;
}

/**
 * Breaks a paragraph into lines by the Japanese rules (`kinsoku.ts`). The lines joined are exactly the paragraph,
 * including spaces at the ends of lines.
 *
 * @param glyphs the paragraph
 * @param width the maximum width of a line in points; spaces may extend beyond it
 * @returns at least one line; no line is empty unless the paragraph is
 */
export function breakLines<G extends Measured>(glyphs: readonly G[], width: number): G[][] {
  const lines: G[][] = [];
  let start = 0;
  while (start < glyphs.length) {
    const end = lineEnd(glyphs, start, width);
    lines.push(glyphs.slice(start, end));
    start = end;
  }
  return lines.length === 0 ? [[]] : lines;
}

function lineEnd(glyphs: readonly Measured[], start: number, width: number): number {
  let used = 0;
  let good = 0;
  let withinWord = 0;
  for (let index = start; index < glyphs.length; index++) {
    const { text, width: advance } = glyphs[index] as Measured;
    if (index > start) {
      const kind = breakBetween((glyphs[index - 1] as Measured).text, text);
      if (kind === 'good') good = index;
      else if (kind === 'within-word') withinWord = index;
    }
    used += advance;
    // The tolerance of 0.01 points absorbs rounding errors. If there is no break opportunity (a word longer than the
    // line), the line is broken where it is full.
    if (used > width + 0.01 && !isSpace(text)) return good || withinWord || Math.max(index, start + 1);
  }
  return glyphs.length;
}
