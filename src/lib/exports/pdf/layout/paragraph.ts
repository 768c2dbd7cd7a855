import type { Typesetter } from '../text/typesetter.js';
import type { Block } from './flow.js';
import { drawLines, heightOf, setLines } from './lines.js';
import { BODY, PAGE, STYLE } from './theme.js';
import type { TextStyle } from './theme.js';

/**
 * Sentences outside tables.
 *
 * @param texts each begins a new line
 * @param gap white before the first, in points
 */
export function paragraph(
  typesetter: Typesetter,
  texts: readonly string[],
  gap: number,
  style: TextStyle = STYLE.body,
): Block {
  const lines = texts.flatMap((text, index) =>
    setLines(typesetter, [{ text, style }], BODY.width, '', index === 0 ? 0 : 2),
  );
  return { height: heightOf(lines), gap, draw: (canvas, y) => drawLines(canvas, lines, PAGE.left, y) };
}
