import type { Typesetter } from '../text/typesetter.js';
import type { Block } from './flow.js';
import { drawLines, heightOf, setLine, setLines } from './lines.js';
import { BODY, COLOR, PAGE, STYLE } from './theme.js';

/** A document's title above a strong rule, with a short text above it. */
export function titleBlock(typesetter: Typesetter, above: string, title: string): Block {
  const kicker = setLine(typesetter, [{ text: above, style: STYLE.kicker }]);
  const lines = setLines(typesetter, [{ text: title, style: STYLE.title }], BODY.width, title);
  const height = kicker.height + heightOf(lines) + 8;
  return {
    height,
    draw: (canvas, y) => {
      canvas.tag({ role: 'P' }, () => canvas.text(kicker.glyphs, PAGE.left, y + kicker.baseline));
      canvas.tag({ role: 'H', rank: 1 }, () => drawLines(canvas, lines, PAGE.left, y + kicker.height));
      canvas.rule(PAGE.left, y + height, BODY.width, COLOR.primary, 2);
    },
  };
}
