import type { Typesetter } from '../text/typesetter.js';
import type { Canvas } from '../layout/types.js';
import { drawLines, heightOf, setLine, setLines } from '../layout/lines.js';
import { COLOR, STYLE } from '../layout/theme.js';
import type { TextStyle } from '../layout/theme.js';

/** A space to write in, or text next to one; lengths in points. */
export interface Control {
  height: number;
  width: number;
  draw(canvas: Canvas, x: number, y: number): void;
}

/** A row of boxes and the caption after it. */
export interface Boxes {
  count: number;
  /** A unit such as 年 or 台. */
  caption?: string;
  /** The numbers of boxes after which the dividing line is thicker: 3 for a postal code. */
  strong?: readonly number[];
}

/** The maximum number of boxes in a row. */
const PER_ROW = 24;
/** 5 mm wide: what a hand fills. */
const BOX = { width: 14.2, height: 18 } as const;
const ROW_GAP = 3;
const LINE_HEIGHT = 23;
const SQUARE = 8.5;
const STROKE = { outer: 0.7, inner: 0.3 } as const;

/** Groups of boxes for one character each, in one row. */
export function boxes(typesetter: Typesetter, groups: readonly Boxes[]): Control {
  const captions = groups.map(({ caption }) =>
    caption === undefined ? undefined : setLine(typesetter, [{ text: caption, style: STYLE.body }]),
  );
  const widthOf = (index: number) =>
    (groups[index]?.count ?? 0) * BOX.width + (captions[index] ? 5 + (captions[index]?.width ?? 0) + 7 : 0);
  return {
    height: BOX.height,
    width: groups.reduce((sum, _, index) => sum + widthOf(index), 0),
    draw: (canvas, x, y) => {
      let left = x;
      groups.forEach(({ count, strong = [] }, index) => {
        row(canvas, left, y, count, strong);
        const caption = captions[index];
        if (caption) {
          canvas.text(
            caption.glyphs,
            left + count * BOX.width + 5,
            y + (BOX.height - caption.height) / 2 + caption.baseline,
          );
        }
        left += widthOf(index);
      });
    },
  };
}

/** Boxes for `count` characters, in rows. */
export function grid(count: number): Control {
  const rows = Math.ceil(count / PER_ROW);
  const pitch = BOX.height + ROW_GAP;
  return {
    height: rows * pitch - ROW_GAP,
    width: Math.min(count, PER_ROW) * BOX.width,
    draw: (canvas, x, y) => {
      for (let index = 0; index < rows; index++) {
        row(canvas, x, y + index * pitch, Math.min(PER_ROW, count - index * PER_ROW), [5, 10, 15, 20]);
      }
    },
  };
}

function row(canvas: Canvas, x: number, y: number, count: number, strong: readonly number[]): void {
  for (let index = 1; index < count; index++) {
    const stroke = strong.includes(index) ? STROKE.outer : STROKE.inner;
    canvas.verticalRule(x + index * BOX.width, y, BOX.height, COLOR.box, stroke);
  }
  canvas.frame(x, y, count * BOX.width, BOX.height, COLOR.box, STROKE.outer);
}

/** Lines to write on, each with a text before it. @param width in points */
export function writingLines(typesetter: Typesetter, width: number, before: readonly string[]): Control {
  const words = before.map((text) => setLine(typesetter, [{ text, style: STYLE.note }]));
  return {
    height: before.length * LINE_HEIGHT,
    width,
    draw: (canvas, x, y) =>
      words.forEach((word, index) => {
        const bottom = y + (index + 1) * LINE_HEIGHT - 4;
        canvas.text(word.glyphs, x, bottom - word.height + word.baseline);
        const indent = word.width > 0 ? word.width + 5 : 0;
        canvas.rule(x + indent, bottom, width - indent, COLOR.box, STROKE.outer);
      }),
  };
}

/** Places controls side by side. @param gap in points */
export function beside(controls: readonly Control[], gap: number): Control {
  return {
    height: Math.max(...controls.map(({ height }) => height)),
    width: controls.reduce((sum, { width }) => sum + width + gap, -gap),
    draw: (canvas, x, y) => {
      let left = x;
      for (const control of controls) {
        control.draw(canvas, left, y);
        left += control.width + gap;
      }
    },
  };
}

/** Printed text, wrapped at `width` points. */
export function words(typesetter: Typesetter, text: string, style: TextStyle, width: number): Control {
  const lines = setLines(typesetter, [{ text, style }], width, '');
  return { height: heightOf(lines), width, draw: (canvas, x, y) => drawLines(canvas, lines, x, y) };
}

/** Options with boxes to tick, as many per row as fit into `width` points. */
export function options(
  typesetter: Typesetter,
  texts: readonly (readonly [text: string, hint?: string | undefined])[],
  width: number,
): Control {
  const items = texts.map(([text, hint]) =>
    setLine(typesetter, [{ text, style: STYLE.option }, ...(hint ? [{ text: `（${hint}）`, style: STYLE.note }] : [])]),
  );
  let [left, top] = [0, 0];
  const placed = items.map((item) => {
    const taken = SQUARE + 5 + item.width;
    if (left > 0 && left + taken > width) [left, top] = [0, top + item.height + 2];
    const place = { item, left, top };
    left += taken + 16;
    return place;
  });
  return {
    height: top + (items[0]?.height ?? 0),
    width,
    draw: (canvas, x, y) => {
      for (const { item, left: dx, top: dy } of placed) {
        canvas.frame(x + dx, y + dy + (item.height - SQUARE) / 2, SQUARE, SQUARE, COLOR.frame, 0.8);
        canvas.text(item.glyphs, x + dx + SQUARE + 5, y + dy + item.baseline);
      }
    },
  };
}
