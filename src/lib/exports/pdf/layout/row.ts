import type { Block, Places } from './flow.js';
import { within } from './types.js';
import type { Canvas, Tag } from './types.js';
import { heightOf } from './lines.js';
import type { TextLine } from './lines.js';
import { tagsOf } from './row-tags.js';
import type { RowTags } from './row-tags.js';
import { COLOR, PAGE, TABLE_RULE } from './theme.js';

export interface Cell {
  /** In points. */
  width: number;
  lines: readonly TextLine[];
  /** Whether the background is tinted, as for labels on a form. */
  tinted?: boolean;
  /** Printed instead of `lines` where a row continues on the next page: 「（続き）」. */
  continued?: readonly TextLine[];
  /** Whether `lines` repeat what is on the page before. */
  repeated?: boolean;
  /** Left-aligned by default. */
  align?: 'right' | 'center';
  /** What the cell is the heading of. */
  heads?: NonNullable<Tag['scope']>;
}

export interface Row {
  cells: readonly Cell[];
  /** The table or the contents (TOC) that the row belongs to, the same object in each of its rows. */
  part?: Tag;
  /** The row's elements; made from `part` and the cells for the first piece of a row that is split. */
  tags?: RowTags;
  anchors?: readonly string[];
  /** The colour of a bar at the left edge that marks a row with issues. */
  mark?: string;
  /** Makes the row a link to an anchor, whose page is printed at the right edge of the last cell. */
  leadsTo?: { anchor: string; title: string; setPage: (page: string) => TextLine };
  keepWithNext?: boolean;
  /** Printed above it where the table continues on a new page. */
  runningHead?: Block;
  /** Whether to draw a rule above, for the first row of a table; `strong` is the headings' blue. */
  ruleAbove?: boolean | 'strong';
  /** Less space above and below the text. */
  density?: keyof typeof PADDING_Y;
}

const PADDING_X = 8;
const PADDING_Y = { normal: 4.5, compact: 2, dense: 1 } as const;
const HAIRLINE = 0.5;
const MARK_WIDTH = 2.5;

/** The width available for text in a cell of a given width, in points. */
export const textWidth = (cellWidth: number): number => cellWidth - 2 * PADDING_X;

const paddingOf = (row: Row): number => PADDING_Y[row.density ?? 'normal'];

/** The distance from a cell's top to its text, chosen so that all first lines share a baseline. */
function insetOf(row: Row, cell: Cell): number {
  const baselines = row.cells.map(({ lines }) => lines[0]?.baseline ?? 0);
  return paddingOf(row) + Math.max(0, ...baselines) - (cell.lines[0]?.baseline ?? 0);
}

/**
 * A table row with a rule below it. It can be split between lines; cells with `continued` are repeated on the next page.
 */
export function rowBlock(row: Row): Block {
  const tags = row.tags ?? tagsOf(row.part, row.cells);
  const height = Math.max(...row.cells.map((cell) => insetOf(row, cell) + heightOf(cell.lines))) + paddingOf(row);
  return {
    height,
    ...(row.anchors ? { anchors: row.anchors } : {}),
    ...(row.keepWithNext ? { keepWithNext: true } : {}),
    ...(row.runningHead ? { runningHead: row.runningHead } : {}),
    draw: (canvas, y, places) => drawRow(row, tags, height, canvas, y, places),
    split: (available) => splitRow({ ...row, tags }, available),
  };
}

function drawRow(row: Row, tags: RowTags, height: number, canvas: Canvas, top: number, places: Places): void {
  let x: number = PAGE.left;
  for (const [index, cell] of row.cells.entries()) {
    if (cell.tinted) canvas.fill(x, top, cell.width, height, COLOR.label);
    const left = x;
    const draw = () => drawLines(canvas, cell, left, top + insetOf(row, cell));
    if (cell.repeated) canvas.artifact(draw);
    else within(canvas, tags.cells[index] ?? [], draw);
    x += cell.width;
  }
  const width = x - PAGE.left;
  if (row.mark) canvas.fill(PAGE.left, top, MARK_WIDTH, height, row.mark);
  if (row.ruleAbove === 'strong') canvas.rule(PAGE.left, top, width, COLOR.primary, TABLE_RULE);
  else if (row.ruleAbove || top === PAGE.top) canvas.rule(PAGE.left, top, width, COLOR.rule, HAIRLINE);
  canvas.rule(PAGE.left, top + height, width, COLOR.rule, HAIRLINE);
  const target = row.leadsTo && places.get(row.leadsTo.anchor);
  if (!row.leadsTo || !target) return;
  const page = row.leadsTo.setPage(String(target.page));
  const last = { width: 0, lines: [page] };
  const title = `${row.leadsTo.title}（${target.page}頁）`;
  within(canvas, tags.link, () => {
    canvas.text(page.glyphs, x - PADDING_X - page.width, top + insetOf(row, last) + page.baseline);
    canvas.link(PAGE.left, top, width, height, target, title);
  });
}

function drawLines(canvas: Canvas, cell: Cell, x: number, top: number): void {
  let y = top;
  cell.lines.forEach((line, index) => {
    if (index > 0) y += line.gap;
    canvas.text(line.glyphs, leftOf(cell, x, line), y + line.baseline);
    y += line.height;
  });
}

function leftOf({ align, width }: Cell, x: number, line: TextLine): number {
  if (align === 'right') return x + width - PADDING_X - line.width;
  return align === 'center' ? x + (width - line.width) / 2 : x + PADDING_X;
}

function splitRow(row: Row, available: number): readonly [Block, Block] | undefined {
  const counts = row.cells.map((cell) => linesWithin(cell.lines, available - insetOf(row, cell) - paddingOf(row)));
  if (counts.some((count, index) => count === 0 && (row.cells[index]?.lines.length ?? 0) > 0)) return undefined;
  const part = (pick: (cell: Cell, count: number) => readonly TextLine[]): Row => ({
    ...row,
    cells: row.cells.map((cell, index) => ({ ...cell, lines: pick(cell, counts[index] ?? 0) })),
  });
  const { anchors: _first, ...rest } = part((cell, count) =>
    isRepeated(cell, count) ? cell.continued : cell.lines.slice(count),
  );
  const cells = rest.cells.map((cell, index) =>
    isRepeated(row.cells[index], counts[index]) ? { ...cell, repeated: true } : cell,
  );
  return [rowBlock(part((cell, count) => cell.lines.slice(0, count))), rowBlock({ ...rest, cells })];
}

/** Whether a cell has ended on the page and is repeated on the next one. */
const isRepeated = (
  cell: Cell | undefined,
  count: number | undefined,
): cell is Cell & { continued: readonly TextLine[] } => cell?.continued !== undefined && count === cell.lines.length;

/** How many of the lines fit into a height, in points. */
function linesWithin(lines: readonly TextLine[], room: number): number {
  let used = 0;
  const firstTooLow = lines.findIndex((line, index) => {
    used += line.height + (index === 0 ? 0 : line.gap);
    return used > room + 0.01;
  });
  return firstTooLow === -1 ? lines.length : firstTooLow;
}
