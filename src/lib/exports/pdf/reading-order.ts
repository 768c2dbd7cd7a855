import { asWritten } from './same-glyph.js';

/** A piece of text as placed in a PDF; x from the left and y from the bottom, in points. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A table cell or a whole line. `y` belongs to its last line, `end` is where its longest line ends. */
interface Cell {
  text: string;
  x: number;
  y: number;
  end: number;
  height: number;
}

/** The largest gap between pieces of the same cell, as a multiple of the letters' height. */
const GAP = 1.2;
/** The largest distance between lines of the same cell, as a multiple of the letters' height. */
const LEADING = 2;
/** A line counts as wrapped if it ends at most this many letters before the longest line of its column. */
const RAGGED = 3;
/** Lines of the same row are closer together than this share of the usual distance between rows. */
const CLOSER = 0.85;

/** The space between two pieces of a cell, by its width in letters: an ideographic space is one letter wide. */
const spaceOf = (letters: number): string => (letters > 0.7 ? '　' : letters > 0.15 ? ' ' : '');

const under = (above: Cell, below: Cell) => Math.abs(above.x - below.x) < 2;
const near = (above: Cell, below: Cell) => Math.abs(above.y - below.y) < above.height * LEADING;
const goesOn = (above: Cell | undefined, below: Cell | undefined): boolean =>
  above !== undefined && below !== undefined && under(above, below) && near(above, below);

/** Tests whether a cell is vertically centred on the two lines of another one. */
const isMiddle = (cell: Cell, upper: Cell, lower: Cell): boolean =>
  goesOn(upper, lower) && Math.abs(upper.y + lower.y - 2 * cell.y) < upper.height / 4;

/** The pieces of a page as lines from top to bottom, each divided into cells from left to right. */
function linesOf(pieces: readonly Piece[]): Cell[][] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) < Math.max(2, piece.height / 4)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => {
    const cells: Cell[] = [];
    for (const { text, x, y, width, height } of line.sort((a, b) => a.x - b.x)) {
      const last = cells.at(-1);
      if (last && x - last.end <= height * GAP) last.text += spaceOf((x - last.end) / height) + asWritten(text);
      else cells.push({ text: asWritten(text), x, y, end: x + width, height });
      cells.at(-1)!.end = x + width;
    }
    return cells;
  });
}

/** Tests whether a cell fills its column, so that it may have been wrapped; there must be a column to its right. */
function fillsIn(lines: readonly Cell[][]): (cell: Cell) => boolean {
  const all = lines.flat();
  return (cell) => {
    const next = Math.min(...all.filter(({ x }) => x > cell.end).map(({ x }) => x));
    const longest = Math.max(...all.filter((other) => under(cell, other) && other.end < next).map(({ end }) => end));
    return Number.isFinite(next) && cell.end >= longest - RAGGED * cell.height;
  };
}

/** Tests whether two lines are closer together than the page's rows, and so belong to the same row. */
function closerIn(lines: readonly Cell[][]): (above: Cell, below: Cell) => boolean {
  const rows = lines.filter(({ length }) => length > 1).map(([first]) => first!.y);
  const steps = rows.slice(1).map((y, index) => rows[index]! - y);
  const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Infinity;
  return (above, below) => above.y - below.y < usual * CLOSER;
}

/** Tests whether a cell stands where other rows have a cell with another to its right, as labels do. */
function labelsIn(lines: readonly Cell[][]): (cell: Cell) => boolean {
  const labels = lines.flatMap((line) => line.slice(0, -1));
  return (cell) => labels.some((label) => under(label, cell));
}

/**
 * The text of a page in reading order, one string per row, with cells separated by tabs. A cell that was wrapped over
 * several lines is joined again, even next to a vertically centred label.
 * @param broken inserted where a cell was wrapped, since the original may have had a space or a line break there
 */
export function readingOrder(pieces: readonly Piece[], broken: string): string[] {
  const lines = linesOf(pieces);
  const fills = fillsIn(lines);
  const closer = closerIn(lines);
  const isLabel = labelsIn(lines);
  /** Between lines of one cell. Labels without a value stand below each other too, but as far apart as rows. */
  const joins = (above: Cell, below: Cell) =>
    goesOn(above, below) && (!isLabel(above) || (fills(above) && closer(above, below)));
  const rows: Cell[][] = [];
  const append = (cell: Cell, more: Cell) =>
    Object.assign(cell, { text: cell.text + broken + more.text, y: more.y, end: Math.max(cell.end, more.end) });
  const all = (cells: readonly Cell[]): Cell => {
    const [first, ...rest] = cells.map((cell) => ({ ...cell }));
    for (const cell of rest) append(first!, cell);
    return first!;
  };
  /** The following lines that consist of a single cell below `first`, each directly under the one before. */
  const runFrom = (from: number, first: Cell): Cell[] => {
    const run: Cell[] = [];
    for (let line = lines[from]; line?.length === 1; line = lines[from + run.length]) {
      if (!under(first, line[0]!) || (run.length > 0 && !joins(run.at(-1)!, line[0]!))) break;
      run.push(line[0]!);
    }
    return run;
  };

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const above = rows.at(-1);
    const [beside, lower] = [lines[at + 1], lines[at + 2]];
    // Said by their places alone: in dense rows, the upper line is as near to the row above.
    if (line.length === 1 && beside?.length === 1 && lower?.length === 1) {
      if (!isLabel(line[0]!) && isLabel(beside[0]!) && isMiddle(beside[0]!, line[0]!, lower[0]!)) {
        rows.push([{ ...beside[0]! }, all([line[0]!, lower[0]!])]);
        at += 2;
        continue;
      }
    }
    // A cell that fills its column continues below; the last cell of a row always may.
    const over = line.map((cell) => above?.find((one) => goesOn(one, cell)));
    const continued =
      line.length === 1
        ? over[0] !== undefined &&
          ((above!.length > 1 && over[0] === above!.at(-1)) || (fills(over[0]) && closer(over[0], line[0]!)))
        : over.every(Boolean) && fills(over[0]!) && closer(over[0]!, line[0]!);
    if (continued) {
      line.forEach((cell, index) => append(over[index]!, cell));
      continue;
    }
    if (line.length === 1) {
      const upper = runFrom(at, line[0]!);
      const beside = lines[at + upper.length];
      // A cell of several lines with the neighbouring cell vertically centred on it.
      const lower = beside?.length === 1 ? runFrom(at + upper.length + 1, line[0]!) : [];
      if (lower.length > 0 && !under(line[0]!, beside![0]!) && joins(upper.at(-1)!, lower[0]!)) {
        const cell = all([...upper, ...lower]);
        rows.push([cell, { ...beside![0]! }].sort((a, b) => a.x - b.x));
        at += upper.length + lower.length;
        continue;
      }
      const middle = beside && beside.length > 1 ? beside.find((cell) => joins(upper.at(-1)!, cell)) : undefined;
      if (middle) {
        rows.push(beside!.map((cell) => (cell === middle ? all([...upper, cell]) : { ...cell })));
        at += upper.length;
        continue;
      }
    }
    rows.push(line.map((cell) => ({ ...cell })));
  }
  return rows.map((cells) => cells.map(({ text }) => text).join('\t'));
}
