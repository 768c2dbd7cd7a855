import type { Glyph } from '../text/typesetter.js';
import type { TextStyle } from './theme.js';

export interface PlacedGlyph extends Glyph {
  /** In points. */
  width: number;
  style: TextStyle;
}

/** What blocks are drawn on: one page. Lengths in points from the top left corner, colours as `#RRGGBB`. */
export interface Canvas {
  text(glyphs: readonly PlacedGlyph[], x: number, baseline: number): void;
  fill(x: number, y: number, width: number, height: number, color: string): void;
  frame(x: number, y: number, width: number, height: number, color: string, thickness: number): void;
  rule(x: number, y: number, width: number, color: string, thickness: number): void;
  verticalRule(x: number, y: number, height: number, color: string, thickness: number): void;
  link(x: number, y: number, width: number, height: number, to: Place): void;
}

/** Pages count from 1, `y` in points from the page's top. */
export interface Place {
  page: number;
  y: number;
}
