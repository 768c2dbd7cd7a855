import type { Typesetter } from '../../text/typesetter.js';
import { heightOf, setLine, setLines } from '../lines.js';
import type { Span, TextLine } from '../lines.js';
import type { PlacedGlyph } from '../types.js';
import { BODY, COLOR, STYLE } from '../theme.js';
import type { TextStyle } from '../theme.js';
import type { FormCell, FormGroup } from './form.js';
import type { Piece } from './pieces.js';

/**
 * Font sizes for values of several lines, and the distance between their baselines; the first at which everything fits
 * on the page is used. Below 8 points, print is hard to read.
 */
const SIZES = [
  { size: 9, leading: 12.6 },
  { size: 8.5, leading: 11.9 },
  { size: 8, leading: 11.2 },
  { size: 8, leading: 10 },
] as const;
const SPANS = 24;
/** The horizontal padding of a cell, in points. */
export const INSET = 5.5;
/** More lines than fit on a page. */
const MOST_LINES = 80;
/** A page holds about 6,000 characters in the smallest size; longer values are cut before they are set. */
const MOST_CHARACTERS = 4000;
/** The range of a cell's vertical padding, in points. */
export const PADDING = { least: 1, most: 6 } as const;

export interface FitCell {
  width: number;
  tinted: boolean;
  lines: readonly TextLine[];
}

export interface FitGroup {
  title: string;
  rows: readonly (readonly FitCell[])[];
}

export interface FitForm {
  groups: readonly FitGroup[];
  padding: number;
}

type RoleStyles = Record<Piece['role'], TextStyle>;

const STYLES: readonly RoleStyles[] = SIZES.map((set) => ({
  answer: { ...STYLE.answer, ...set },
  empty: { ...STYLE.empty, ...set },
  part: { ...STYLE.empty, ...set },
}));
const SMALLEST = STYLES.at(-1) as RoleStyles;
const HEADING: TextStyle = { ...STYLE.label, size: 8, leading: 11.5, color: COLOR.text };

const cellWidth = ({ span }: FormCell): number => (BODY.width * span) / SPANS;
const textWidth = (cell: FormCell): number => cellWidth(cell) - 2 * INSET;

/**
 * Sets the form's cells so that the form is at most `room` high. Values of several lines are set in a smaller size, all
 * in the same one; if 8 points are not small enough, the longest values are cut by as little as necessary.
 *
 * @param room the height for the rows, in points
 * @param cutMark appended to a shortened value, saying where to find the rest
 */
export function fitForm(typesetter: Typesetter, groups: readonly FormGroup[], room: number, cutMark: string): FitForm {
  const marks = [cutMark, '…'].map((text) => setLine(typesetter, [{ text, style: SMALLEST.empty }]));
  const setters = groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => row.map((cell) => new CellSetter(typesetter, cell, marks))),
  }));
  const setAll = (size: number, most: number): FitGroup[] =>
    setters.map(({ title, rows }) => ({ title, rows: rows.map((row) => row.map((cell) => cell.set(size, most))) }));
  const fits = (set: readonly FitGroup[]) => heightOfRows(set, PADDING.least) <= room;
  const smallest = SIZES.length - 1;
  let fit = setAll(0, MOST_LINES);
  for (let size = 1; size <= smallest && !fits(fit); size++) fit = setAll(size, MOST_LINES);
  for (let most = MOST_LINES - 1; most > 0 && !fits(fit); most--) fit = setAll(smallest, most);
  const rows = fit.reduce((sum, group) => sum + group.rows.length, 0);
  const freeHeight = room - heightOfRows(fit, 0);
  return { groups: fit, padding: Math.min(PADDING.most, Math.max(PADDING.least, freeHeight / (2 * rows))) };
}

export const rowHeight = (row: readonly FitCell[], padding: number): number =>
  Math.max(...row.map(({ lines }) => heightOf(lines))) + 2 * padding;

function heightOfRows(groups: readonly FitGroup[], padding: number): number {
  return groups.flatMap(({ rows }) => rows).reduce((sum, row) => sum + rowHeight(row, padding), 0);
}

/** Sets a cell's text and caches the result for each size. */
class CellSetter {
  readonly #bySize: (readonly TextLine[])[] = [];

  constructor(
    readonly typesetter: Typesetter,
    readonly cell: FormCell,
    readonly marks: readonly TextLine[],
  ) {}

  /** @param size an index into SIZES, used if the text has several lines @param most the maximum number of lines */
  set(size: number, most: number): FitCell {
    const width = cellWidth(this.cell);
    const large = this.#lines(0);
    const lines = large.length > 1 ? this.#lines(size) : large;
    const isCut = lines.length > most || this.#tooLong;
    return { width, tinted: this.cell.heading !== undefined, lines: isCut ? this.#cut(lines.slice(0, most)) : lines };
  }

  get #tooLong(): boolean {
    return (this.cell.pieces ?? []).some(({ text }) => text.length > MOST_CHARACTERS);
  }

  #lines(size: number): readonly TextLine[] {
    return (this.#bySize[size] ??= setLines(
      this.typesetter,
      this.#spans(size),
      textWidth(this.cell),
      this.cell.heading ?? '',
    ));
  }

  #spans(size: number): Span[] {
    const { heading, pieces } = this.cell;
    if (heading !== undefined) return [{ text: heading, style: HEADING }];
    const styles = STYLES[size] as RoleStyles;
    if (!pieces || pieces.length === 0) return [{ text: '―', style: styles.empty }];
    return pieces.map(({ text, role }) => ({ text: firstOf(text), style: styles[role] }));
  }

  /** The lines with the last one shortened to make room for the mark. */
  #cut(lines: readonly TextLine[]): readonly TextLine[] {
    const last = lines.at(-1);
    if (!last) return lines;
    // A narrow cell gets only "…".
    const mark = this.marks.find(({ width }) => width <= textWidth(this.cell)) as TextLine;
    const room = textWidth(this.cell) - mark.width;
    const fitting: PlacedGlyph[] = [];
    let used = 0;
    for (const glyph of last.glyphs) {
      used += glyph.width;
      if (used > room) break;
      fitting.push(glyph);
    }
    return [...lines.slice(0, -1), { ...last, glyphs: [...fitting, ...mark.glyphs], width: used + mark.width }];
  }
}

/** The part of a text that is set, not ending in half a surrogate pair. */
function firstOf(text: string): string {
  return text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/u, '') : text;
}
