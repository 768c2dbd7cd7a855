import { asWritten } from './same-glyph.js';

/** A piece of text as a PDF places it; x from the left, y from below, in points. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What stands together: a table's cell, or a whole line. `y` is its last line's, `end` where its longest line ends. */
interface Cell {
  text: string;
  x: number;
  y: number;
  end: number;
  height: number;
}

/** How far apart two pieces of a line may stand before they are cells of their own, in parts of the letter's height. */
const GAP = 1.2;
/** Lines of one cell lie at most so far apart, in parts of the letter's height. */
const LEADING = 2;
/** A line was broken where it ends at most so many letters before the longest of its column. */
const RAGGED = 3;
/** Lines of one row lie closer than its neighbours, in parts of the usual distance of rows. */
const CLOSER = 0.85;

/** What stood between two pieces of a cell, by its width in letters: an ideographic space is as wide as a letter. */
const spaceOf = (letters: number): string => (letters > 0.7 ? '　' : letters > 0.15 ? ' ' : '');

const under = (above: Cell, below: Cell) => Math.abs(above.x - below.x) < 2;
const near = (above: Cell, below: Cell) => Math.abs(above.y - below.y) < above.height * LEADING;
const goesOn = (above: Cell | undefined, below: Cell | undefined): boolean =>
  above !== undefined && below !== undefined && under(above, below) && near(above, below);

/** Pieces of one page as lines from top to bottom, each in its cells from left to right. */
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

/** Whether a cell fills its column, so that it may have been broken there: beside it there is another column. */
function fillsIn(lines: readonly Cell[][]): (cell: Cell) => boolean {
  const all = lines.flat();
  return (cell) => {
    const next = Math.min(...all.filter(({ x }) => x > cell.end).map(({ x }) => x));
    const longest = Math.max(...all.filter((other) => under(cell, other) && other.end < next).map(({ end }) => end));
    return Number.isFinite(next) && cell.end >= longest - RAGGED * cell.height;
  };
}

/** Whether two rows of cells lie closer than the page's rows do: then they are lines of one row. */
function closerIn(lines: readonly Cell[][]): (above: Cell, below: Cell) => boolean {
  const rows = lines.filter(({ length }) => length > 1).map(([first]) => first!.y);
  const steps = rows.slice(1).map((y, index) => rows[index]! - y);
  const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return (above, below) => above.y - below.y < usual * CLOSER;
}

/**
 * What a page shows, line by line from top to bottom, cells parted by tabs. A cell that was broken over several lines is
 * one again, also beside a label that is centred on it; `broken` stands where it was, since nobody can tell whether a
 * space or a line's end was there.
 */
export function readingOrder(pieces: readonly Piece[], broken: string): string[] {
  const lines = linesOf(pieces);
  const fills = fillsIn(lines);
  const closer = closerIn(lines);
  const rows: Cell[][] = [];
  const append = (cell: Cell, more: Cell) =>
    Object.assign(cell, { text: cell.text + broken + more.text, y: more.y, end: Math.max(cell.end, more.end) });
  const all = (cells: readonly Cell[]): Cell => {
    const [first, ...rest] = cells.map((cell) => ({ ...cell }));
    for (const cell of rest) append(first!, cell);
    return first!;
  };
  /** The lines of one cell alone from a place on, each right under the one before. */
  const runFrom = (from: number, first: Cell): Cell[] => {
    const run: Cell[] = [];
    for (let line = lines[from]; line?.length === 1; line = lines[from + run.length]) {
      if (!under(first, line[0]!) || (run.length > 0 && !near(run.at(-1)!, line[0]!))) break;
      run.push(line[0]!);
    }
    return run;
  };

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const above = rows.at(-1);
    // A cell whose column is filled goes on below; the last cell of a row does so in any case.
    const over = line.map((cell) => above?.find((one) => goesOn(one, cell)));
    const continued =
      line.length === 1
        ? over[0] !== undefined && ((above!.length > 1 && over[0] === above!.at(-1)) || fills(over[0]))
        : over.every(Boolean) && fills(over[0]!) && closer(over[0]!, line[0]!);
    if (continued) {
      line.forEach((cell, index) => append(over[index]!, cell));
      continue;
    }
    if (line.length === 1) {
      const upper = runFrom(at, line[0]!);
      const beside = lines[at + upper.length];
      // A cell of several lines, and right in its middle the one beside it.
      const lower = beside?.length === 1 ? runFrom(at + upper.length + 1, line[0]!) : [];
      if (lower.length > 0 && !under(line[0]!, beside![0]!) && near(upper.at(-1)!, lower[0]!)) {
        const cell = all([...upper, ...lower]);
        rows.push([cell, { ...beside![0]! }].sort((a, b) => a.x - b.x));
        at += upper.length + lower.length;
        continue;
      }
      const middle = beside && beside.length > 1 ? beside.find((cell) => goesOn(upper.at(-1), cell)) : undefined;
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
