import type { Typesetter } from '../text/typesetter.js';
import type { Block } from './flow.js';
import { drawLines, heightOf, setLines } from './lines.js';
import { BODY, COLOR, PAGE, STYLE, TABLE_RULE } from './theme.js';
import type { TextStyle } from './theme.js';

const BAR = { width: 4, indent: 12 } as const;
const NOTE_GAP = 1;

/** The ranks of headings below the document's title; a structure without gaps is made of them. */
const RANK = { screen: 2, section: 3 } as const;

/** A screen's heading, with a blue bar before it. */
export function screenHeading(typesetter: Typesetter, text: string, anchor: string): Block {
  return heading(typesetter, text, anchor, STYLE.screen, { gap: 26, below: 0, bar: true, rank: RANK.screen });
}

/**
 * A section's heading on the blue rule of the table below it, with optional notes.
 *
 * @param rank that of a screen's heading where it is not below one
 */
export function sectionHeading(
  typesetter: Typesetter,
  text: string,
  anchor: string,
  notes: readonly string[] = [],
  rank: number = RANK.section,
): Block {
  return heading(typesetter, text, anchor, STYLE.section, { gap: 12, below: 4, bar: false, notes, rank });
}

/** A section's heading repeated where its table continues on another page. */
export function runningHeading(typesetter: Typesetter, text: string): Block {
  const { anchors: _once, ...block } = heading(typesetter, `${text}（続き）`, '', STYLE.section, {
    gap: 0,
    below: 4,
    bar: false,
    rank: RANK.section,
  });
  return { ...block, draw: (canvas, y, places) => canvas.artifact(() => block.draw(canvas, y, places)) };
}

interface Look {
  gap: number;
  below: number;
  bar: boolean;
  rank: number;
  notes?: readonly string[];
}

function heading(typesetter: Typesetter, text: string, anchor: string, style: TextStyle, look: Look): Block {
  const indent = look.bar ? BAR.indent : 0;
  const title = setLines(typesetter, [{ text, style }], BODY.width - indent, text);
  const notes = (look.notes ?? []).map((note) =>
    setLines(typesetter, [{ text: note, style: STYLE.note }], BODY.width, text),
  );
  const textHeight = heightOf(title) + notes.reduce((sum, lines) => sum + NOTE_GAP + heightOf(lines), 0);
  const height = textHeight + look.below;
  return {
    height,
    gap: look.gap,
    keepWithNext: true,
    anchors: [anchor],
    draw: (canvas, y) => {
      canvas.tag({ role: 'H', rank: look.rank }, () => drawLines(canvas, title, PAGE.left + indent, y));
      let top = y + heightOf(title);
      for (const lines of notes) {
        const place = top + NOTE_GAP;
        canvas.tag({ role: 'P' }, () => drawLines(canvas, lines, PAGE.left + indent, place));
        top = place + heightOf(lines);
      }
      if (look.bar) canvas.fill(PAGE.left, y + 2, BAR.width, textHeight - 4, COLOR.primary);
      else canvas.rule(PAGE.left, y + height, BODY.width, COLOR.primary, TABLE_RULE);
    },
  };
}
