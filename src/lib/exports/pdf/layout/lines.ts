import { breakLines } from '../text/break-lines.js';
import type { Glyph, Typesetter } from '../text/typesetter.js';
import type { TextStyle } from './theme.js';
import type { Canvas, PlacedGlyph } from './types.js';

/** A part of a paragraph in one style. */
export interface Span {
  text: string;
  style: TextStyle;
}

/** A line of text, ready to be drawn; lengths in points. */
export interface TextLine {
  glyphs: readonly PlacedGlyph[];
  height: number;
  /** From the line's top to the baseline. */
  baseline: number;
  width: number;
  /** The space above the line, omitted for the first line of a cell. */
  gap: number;
}

/** The share of the em box above the baseline in Japanese fonts. */
const ASCENT = 0.88;
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;

/**
 * Sets a paragraph in lines.
 *
 * @param typesetter records the glyphs used and the characters missing
 * @param spans in reading order; a line break in a span starts a new line
 * @param width the maximum width of a line, in points
 * @param label the field to report if a character is missing
 * @param gap the space above the first line, in points
 * @returns at least one line
 */
export function setLines(
  typesetter: Typesetter,
  spans: readonly Span[],
  width: number,
  label: string,
  gap = 0,
): TextLine[] {
  const paragraphs: PlacedGlyph[][] = [[]];
  for (const { text, style } of spans) {
    text.split(LINE_BREAK).forEach((part, index) => {
      if (index > 0) paragraphs.push([]);
      const paragraph = paragraphs.at(-1)!;
      for (const glyph of typesetter.set(part, style, label)) paragraph.push(place(glyph, style));
    });
  }
  const first = spans[0]?.style;
  return paragraphs
    .flatMap((glyphs) => breakLines(glyphs, width))
    .map((glyphs, index) => measure(glyphs, first, index === 0 ? gap : 0));
}

/** Sets a single line that is known to fit, such as a footer. */
export function setLine(typesetter: Typesetter, spans: readonly Span[]): TextLine {
  const glyphs = spans.flatMap(({ text, style }) =>
    typesetter.set(text, style, '').map((glyph) => place(glyph, style)),
  );
  return measure(glyphs, spans[0]?.style, 0);
}

/** The total height of lines, in points. */
export function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line, index) => sum + line.height + (index === 0 ? 0 : line.gap), 0);
}

/** Draws lines one below the other. @param x @param top the top left corner, in points */
export function drawLines(canvas: Canvas, lines: readonly TextLine[], x: number, top: number): void {
  let y = top;
  lines.forEach((line, index) => {
    y += index === 0 ? 0 : line.gap;
    canvas.text(line.glyphs, x, y + line.baseline);
    y += line.height;
  });
}

/** Written out, because a form sets each of its texts in several sizes, and copying an object takes longer. */
function place({ text, face, code, advance }: Glyph, style: TextStyle): PlacedGlyph {
  return { text, face, code, advance, style, width: (advance * style.size) / 1000 };
}

function measure(glyphs: readonly PlacedGlyph[], fallback: TextStyle | undefined, gap: number): TextLine {
  const styles = glyphs.length > 0 ? new Set(glyphs.map((glyph) => glyph.style)) : fallback ? [fallback] : [];
  const height = Math.max(0, ...[...styles].map(({ leading }) => leading));
  const size = Math.max(0, ...[...styles].map((style) => style.size));
  return {
    glyphs,
    height,
    baseline: (height - size) / 2 + size * ASCENT,
    width: glyphs.reduce((sum, glyph) => sum + glyph.width, 0),
    gap,
  };
}
