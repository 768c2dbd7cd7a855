import type { Typesetter } from '../text/typesetter.js';
import { flow, placesOf } from './flow.js';
import type { Block, PlacedBlock } from './flow.js';
import type { Canvas, Place } from './types.js';
import { drawFrame } from './frame.js';
import type { Framing } from './frame.js';

/** The document's metadata and attachment. */
export interface About {
  title: string;
  subject: string;
  creator: string;
  /** Embedded as `draft.json`. */
  attachment?: string;
}

/** A bookmark (outline entry). */
export interface Bookmark {
  title: string;
  place: Place;
  children: readonly Bookmark[];
}

/** A heading listed in the contents and the bookmarks. */
export interface Entry {
  title: string;
  /** Printed before the title, in the contents only: 「1. 」. */
  number?: string;
  anchor: string;
  children?: readonly Entry[];
}

/** A document that has been laid out but not drawn. */
export interface Layout {
  about: About;
  pages: number;
  bookmarks: readonly Bookmark[];
  /** Every block or part of a block, in order. */
  placed: readonly PlacedBlock[];
  /** @param page counts from 1 */
  drawPage(canvas: Canvas, page: number): void;
}

export interface Plan {
  about: About;
  framing: Framing;
  blocks: readonly Block[];
  entries: readonly Entry[];
  /** The end of the usable area in points from the top, for documents with texts at the foot of the page. */
  bottom?: number;
  /** Draws the texts at the foot of a page, given the blocks on it. */
  drawFoot?: (canvas: Canvas, blocks: readonly Block[]) => void;
}

/**
 * Lays out blocks on pages with header and footer.
 *
 * @param typesetter records the glyphs used and the characters missing
 */
export function layOut(typesetter: Typesetter, { about, framing, blocks, entries, bottom, drawFoot }: Plan): Layout {
  const placed = flow(blocks, bottom);
  const places = placesOf(placed);
  const pages = placed.at(-1)?.page ?? 1;
  const bookmarksOf = (level: readonly Entry[]): Bookmark[] =>
    level.flatMap(({ title, anchor, children = [] }) => {
      const place = places.get(anchor);
      return place ? [{ title, place, children: bookmarksOf(children) }] : [];
    });
  return {
    about,
    pages,
    placed,
    bookmarks: bookmarksOf(entries),
    drawPage: (canvas, page) => {
      drawFrame(canvas, typesetter, framing, page, pages);
      const here = placed.filter((part) => part.page === page);
      rulesOnTop(canvas, (layered) => here.forEach(({ block, y }) => block.draw(layered, y, places)));
      drawFoot?.(
        canvas,
        here.map(({ block }) => block),
      );
    },
  };
}

/** Draws lines last: viewers round tinted areas to whole pixels, which would cover lines at their edges. */
function rulesOnTop(canvas: Canvas, draw: (layered: Canvas) => void): void {
  const rules: (() => void)[] = [];
  draw({
    ...canvas,
    rule: (...rule) => void rules.push(() => canvas.rule(...rule)),
    verticalRule: (...rule) => void rules.push(() => canvas.verticalRule(...rule)),
  });
  for (const rule of rules) rule();
}
