import type { Typesetter } from '../text/typesetter.js';
import type { Block } from './flow.js';
import { drawMark } from './mark.js';
import { drawLines, heightOf, setLine, setLines } from './lines.js';
import { BODY, COLOR, PAGE, STYLE } from './theme.js';

/** The size of the app's mark and the room that it takes from the title, in points. */
const MARK = 26;
const MARK_ROOM = 40;

/** A document's title above a strong rule, with a short text above it and the app's mark beside both. */
export function titleBlock(typesetter: Typesetter, above: string, title: string): Block {
  const kicker = setLine(typesetter, [{ text: above, style: STYLE.kicker }]);
  const lines = setLines(typesetter, [{ text: title, style: STYLE.title }], BODY.width - MARK_ROOM, title);
  const height = kicker.height + heightOf(lines) + 8;
  return {
    height,
    draw: (canvas, y) => {
      drawMark(canvas, PAGE.right - MARK, y, MARK);
      canvas.tag({ role: 'P' }, () => canvas.text(kicker.glyphs, PAGE.left, y + kicker.baseline));
      canvas.tag({ role: 'H', rank: 1 }, () => drawLines(canvas, lines, PAGE.left, y + kicker.height));
      canvas.rule(PAGE.left, y + height, BODY.width, COLOR.primary, 2);
    },
  };
}
