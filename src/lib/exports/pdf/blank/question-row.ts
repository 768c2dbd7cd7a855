import type { Need } from '../../../definition/types.js';
import type { Block } from '../layout/flow.js';
import { within } from '../layout/types.js';
import type { Canvas, Tag } from '../layout/types.js';
import { drawLines, heightOf, setLine, setLines } from '../layout/lines.js';
import { BODY, COLOR, PAGE, STYLE } from '../layout/theme.js';
import type { Typesetter } from '../text/typesetter.js';
import { stack } from './answer-space.js';
import { words } from './controls.js';
import type { Control } from './controls.js';

const LABEL_WIDTH = 132;
const PADDING = { x: 8, y: 5 } as const;
const LABEL_TEXT = LABEL_WIDTH - 2 * PADDING.x;
/** The width for boxes and lines in the answer column, in points. */
export const SPACE_WIDTH = BODY.width - LABEL_WIDTH - 2 * PADDING.x;
const TAG = { width: 26, height: 12 } as const;

/** Whether a question must be answered; `condition` where that depends on another answer. */
export type Obligation = Need | 'condition';

export interface Question {
  label: string;
  tag?: Obligation | undefined;
  /** How to write the answer, with the number of the writing rule: 全角 ※1. */
  way?: string;
  /** When the question is asked, in words. */
  condition?: string | undefined;
  space: Control;
  /** Texts below the space: an example, help. */
  notes: readonly string[];
  runningHead?: Block;
  /** The table of its section. */
  part: Tag;
}

/** A question with the space for its answer, never split across pages. */
export function questionRow(
  typesetter: Typesetter,
  { label, tag, way, condition, space, notes, runningHead, part }: Question,
): Block {
  const title = setLines(typesetter, [{ text: label, style: STYLE.question }], LABEL_TEXT, label);
  const wayLine = setLine(typesetter, [{ text: way ?? '', style: STYLE.note }]);
  const when = condition
    ? setLines(typesetter, [{ text: `${condition}に答えます。`, style: STYLE.note }], LABEL_TEXT, label)
    : [];
  const tagHeight = way ? TAG.height + 3 : 0;
  const side = heightOf(title) + tagHeight + (when.length > 0 ? heightOf(when) + 2 : 0);
  const answer = stack([space, ...notes.map((note) => words(typesetter, note, STYLE.hint, SPACE_WIDTH))], 3);
  const height = Math.max(side, answer.height) + 2 * PADDING.y;
  return {
    height,
    ...(runningHead ? { runningHead } : {}),
    draw: (canvas, y) => {
      canvas.fill(PAGE.left, y, LABEL_WIDTH, height, COLOR.label);
      const x = PAGE.left + PADDING.x;
      const top = y + PADDING.y;
      const below = top + heightOf(title) + 2;
      const row: Tag = { role: 'TR' };
      const head: Tag = { role: 'TH', scope: 'Row' };
      within(canvas, [part, row, head, { role: 'P' }], () => drawLines(canvas, title, x, top));
      if (tag || way) {
        within(canvas, [part, row, head, { role: 'P' }], () => {
          if (tag) drawTag(canvas, typesetter, tag, x, below);
          const left = x + (tag ? TAG.width + 6 : 0);
          if (way) canvas.text(wayLine.glyphs, left, below + (TAG.height - wayLine.height) / 2 + wayLine.baseline);
        });
      }
      if (when.length > 0) {
        const place = top + heightOf(title) + tagHeight + 2;
        within(canvas, [part, row, head, { role: 'P' }], () => drawLines(canvas, when, x, place));
      }
      within(canvas, [part, row, { role: 'TD' }], () => answer.draw(canvas, PAGE.left + LABEL_WIDTH + PADDING.x, top));
      canvas.rule(PAGE.left, y + height, BODY.width, COLOR.rule, 0.5);
      if (y === PAGE.top) canvas.rule(PAGE.left, y, BODY.width, COLOR.rule, 0.5);
    },
  };
}

const TAGS: Record<Obligation, string> = { required: '必須', optional: '任意', condition: '条件' };

/** Draws a tag; 必須 is filled so that it stands out. */
export function drawTag(canvas: Canvas, typesetter: Typesetter, tag: Obligation, x: number, y: number): void {
  const style = tag === 'required' ? STYLE.tagRequired : tag === 'condition' ? STYLE.tagCondition : STYLE.tagOptional;
  const text = setLine(typesetter, [{ text: TAGS[tag], style }]);
  if (tag === 'required') canvas.fill(x, y, TAG.width, TAG.height, COLOR.primary);
  else canvas.frame(x, y, TAG.width, TAG.height, style.color, 0.6);
  canvas.text(text.glyphs, x + (TAG.width - text.width) / 2, y + (TAG.height - text.height) / 2 + text.baseline);
}
