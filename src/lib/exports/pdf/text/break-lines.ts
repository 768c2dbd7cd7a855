import { breakBetween, isSpace } from './kinsoku.js';

/** What line breaking needs to know of a glyph. */
export interface Measured {
  text: string;
  /** In points. */
  width: number;
}

/**
 * Breaks one paragraph into lines by the Japanese rules. Nothing is lost or added: the lines joined are the paragraph,
 * spaces at a line's end included.
 *
 * @param glyphs the paragraph
 * @param width what a line can hold, in points; spaces may hang over its end
 * @returns at least one line, each with at least one glyph, unless the paragraph is empty
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
    // A hundredth of a point forgives the rounding of sums.
    // With no place at all, a word longer than the line say, it ends where it is full.
    if (used > width + 0.01 && !isSpace(text)) return good || withinWord || Math.max(index, start + 1);
  }
  return glyphs.length;
}
