import type { Glyph } from '../text/typesetter.js';
import type { TextStyle } from './theme.js';

export interface PlacedGlyph extends Glyph {
  /** In points. */
  width: number;
  style: TextStyle;
}

/** What a part of the document is, by the names of the standard structure types (ISO 32000-1, 14.8.4). */
export type Role =
  'H' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'TOC' | 'TOCI' | 'Reference' | 'Link';

/**
 * An element of the document's structure, for readers that do not see the page. An object that is used again continues
 * its element: a table has rows in several blocks, and a cell may go on on the next page.
 */
export interface Tag {
  readonly role: Role;
  /** The rank of a heading among those of the layout, from 1; the levels in the file skip none. */
  readonly rank?: number;
  /** What a heading cell (TH) is the heading of. */
  readonly scope?: 'Row' | 'Column';
  /** How many columns a cell covers; 1 if omitted. */
  readonly columns?: number;
}

/** What blocks are drawn on: one page. Lengths in points from the top left corner, colours as `#RRGGBB`. */
export interface Canvas {
  text(glyphs: readonly PlacedGlyph[], x: number, baseline: number): void;
  fill(x: number, y: number, width: number, height: number, color: string): void;
  /** A filled rectangle with rounded corners. */
  rounded(x: number, y: number, width: number, height: number, radius: number, color: string): void;
  /** A straight stroke with round ends. */
  stroke(
    from: readonly [x: number, y: number],
    to: readonly [x: number, y: number],
    color: string,
    thickness: number,
  ): void;
  frame(x: number, y: number, width: number, height: number, color: string, thickness: number): void;
  rule(x: number, y: number, width: number, color: string, thickness: number): void;
  verticalRule(x: number, y: number, height: number, color: string, thickness: number): void;
  /** @param title what the link leads to, for readers that do not see it; drawn inside a tag of the role `Link` */
  link(x: number, y: number, width: number, height: number, to: Place, title: string): void;
  /** Makes the texts that `draw` draws the contents of an element; text outside of any is not part of the content. */
  tag(tag: Tag, draw: () => void): void;
  /** Draws what repeats content or furnishes the page, even inside a tag: readers that do not see it pass over it. */
  artifact(draw: () => void): void;
}

/** Draws inside several elements, the outermost first. */
export function within(canvas: Canvas, tags: readonly Tag[], draw: () => void): void {
  const [outer, ...inner] = tags;
  if (!outer) draw();
  else canvas.tag(outer, () => within(canvas, inner, draw));
}

/** Pages count from 1, `y` in points from the page's top. */
export interface Place {
  page: number;
  y: number;
}
