import type { Typesetter } from '../text/typesetter.js';
import type { Block } from './flow.js';
import { drawLines, heightOf, setLines } from './lines.js';
import { BODY, COLOR, PAGE, STYLE, TABLE_RULE } from './theme.js';
import type { TextStyle } from './theme.js';

const BAR = { width: 4, indent: 12 } as const;

/** A screen's heading, with a blue bar before it. */
export function screenHeading(typesetter: Typesetter, text: string, anchor: string): Block {
  return heading(typesetter, text, anchor, STYLE.screen, { gap: 26, below: 0, bar: true });
}

/** A section's heading on the blue rule of the table below it, with optional notes. */
export function sectionHeading(
  typesetter: Typesetter,
  text: string,
  anchor: string,
  notes: readonly string[] = [],
): Block {
  return heading(typesetter, text, anchor, STYLE.section, { gap: 12, below: 4, bar: false, notes });
}

/** A section's heading repeated where its table continues on another page. */
export function runningHeading(typesetter: Typesetter, text: string): Block {
  const { anchors: _once, ...block } = heading(typesetter, `${text}（続き）`, '', STYLE.section, {
    gap: 0,
    below: 4,
    bar: false,
  });
  return block;
}

interface Look {
  gap: number;
  below: number;
  bar: boolean;
  notes?: readonly string[];
}

function heading(typesetter: Typesetter, text: string, anchor: string, style: TextStyle, look: Look): Block {
  const indent = look.bar ? BAR.indent : 0;
  const lines = [
    ...setLines(typesetter, [{ text, style }], BODY.width - indent, text),
    ...(look.notes ?? []).flatMap((note) =>
      setLines(typesetter, [{ text: note, style: STYLE.note }], BODY.width, text, 1),
    ),
  ];
  const textHeight = heightOf(lines);
  const height = textHeight + look.below;
  return {
    height,
    gap: look.gap,
    keepWithNext: true,
    anchors: [anchor],
    draw: (canvas, y) => {
      drawLines(canvas, lines, PAGE.left + indent, y);
      if (look.bar) canvas.fill(PAGE.left, y + 2, BAR.width, textHeight - 4, COLOR.primary);
      else canvas.rule(PAGE.left, y + height, BODY.width, COLOR.primary, TABLE_RULE);
    },
  };
}
