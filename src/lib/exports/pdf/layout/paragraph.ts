import type { Typesetter } from '../text/typesetter.js';
import type { Block } from './flow.js';
import { drawLines, heightOf, setLines } from './lines.js';
import { BODY, PAGE, STYLE } from './theme.js';
import type { TextStyle } from './theme.js';
import { within } from './types.js';
import type { Tag } from './types.js';

/** The space between texts, in points. */
const BETWEEN = 2;

/**
 * Paragraphs outside tables.
 *
 * @param texts each starts a new line
 * @param gap the space above them, in points
 */
export function paragraph(
  typesetter: Typesetter,
  texts: readonly string[],
  gap: number,
  style: TextStyle = STYLE.body,
): Block {
  return tagged(typesetter, texts, gap, style, () => [{ role: 'P' }]);
}

/** A list of texts, each with its mark. @param gap the space above it, in points */
export function list(typesetter: Typesetter, texts: readonly string[], gap: number, style: TextStyle): Block {
  const whole: Tag = { role: 'L' };
  return tagged(typesetter, texts, gap, style, () => [whole, { role: 'LI' }, { role: 'LBody' }]);
}

function tagged(
  typesetter: Typesetter,
  texts: readonly string[],
  gap: number,
  style: TextStyle,
  tags: () => readonly Tag[],
): Block {
  const set = texts.map((text) => setLines(typesetter, [{ text, style }], BODY.width, ''));
  const height = set.reduce((sum, lines) => sum + heightOf(lines), BETWEEN * Math.max(0, set.length - 1));
  return {
    height,
    gap,
    draw: (canvas, y) => {
      let top = y;
      for (const lines of set) {
        const place = top;
        within(canvas, tags(), () => drawLines(canvas, lines, PAGE.left, place));
        top += heightOf(lines) + BETWEEN;
      }
    },
  };
}
