import type { Typesetter } from '../text/typesetter.js';
import type { PdfInput } from '../types.js';
import { answerBlocks, screenAnchor, sectionAnchor } from './answers.js';
import { coverBlocks } from './cover.js';
import { flow, placesOf } from './flow.js';
import type { Canvas, Place, PlacedBlock } from './flow.js';
import { drawFrame } from './frame.js';
import { OPEN_POINTS, openPointBlocks } from './open-points.js';

/** An entry of the viewer's bookmarks. */
export interface Bookmark {
  title: string;
  place: Place;
  children: readonly Bookmark[];
}

/** The whole document, measured but not yet drawn. */
export interface Layout {
  pages: number;
  bookmarks: readonly Bookmark[];
  /** Every block or part of a block, in order. */
  placed: readonly PlacedBlock[];
  /** @param page counts from 1 */
  drawPage(canvas: Canvas, page: number): void;
}

/**
 * Sets the whole document and puts it on pages.
 *
 * @param typesetter collects the glyphs used and the characters missing
 */
export function layoutDocument(typesetter: Typesetter, input: PdfInput): Layout {
  const placed = flow([
    ...coverBlocks(typesetter, input),
    ...openPointBlocks(typesetter, input.sheet),
    ...answerBlocks(typesetter, input.sheet),
  ]);
  const places = placesOf(placed);
  const pages = placed.at(-1)?.page ?? 1;
  const bookmark = (title: string, anchor: string, children: readonly Bookmark[] = []): Bookmark[] => {
    const place = places.get(anchor);
    return place ? [{ title, place, children }] : [];
  };
  return {
    pages,
    placed,
    bookmarks: [
      ...bookmark('確認が必要な点', OPEN_POINTS),
      ...input.sheet.screens.flatMap(({ id, title, sections }) =>
        bookmark(
          title,
          screenAnchor(id),
          sections.flatMap((section) => bookmark(section.title, sectionAnchor(id, section.id))),
        ),
      ),
    ],
    drawPage: (canvas, page) => {
      drawFrame(canvas, typesetter, input, page, pages);
      rulesOnTop(canvas, (layered) => {
        for (const part of placed) {
          if (part.page === page) part.block.draw(layered, part.y, places);
        }
      });
    },
  };
}

/** Draws the rules last: viewers round a tinted ground to whole pixels, and it would cover the rule at its edge. */
function rulesOnTop(canvas: Canvas, draw: (layered: Canvas) => void): void {
  const rules: Parameters<Canvas['rule']>[] = [];
  draw({ ...canvas, rule: (...rule) => void rules.push(rule) });
  for (const rule of rules) canvas.rule(...rule);
}
