import type { Typesetter } from '../text/typesetter.js';
import type { Block } from './flow.js';
import { drawLines, heightOf, setLines } from './lines.js';
import { BODY, PAGE, STYLE } from './theme.js';
import type { TextStyle } from './theme.js';

/**
 * A paragraph outside tables.
 *
 * @param texts each starts a new line
 * @param gap the space above it, in points
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
