import type { PlacedGlyph } from './lines.js';
import { BODY, PAGE } from './theme.js';

/** What blocks are drawn on: one page. Lengths in points from the top left corner, colours as `#RRGGBB`. */
export interface Canvas {
  text(glyphs: readonly PlacedGlyph[], x: number, baseline: number): void;
  fill(x: number, y: number, width: number, height: number, color: string): void;
  frame(x: number, y: number, width: number, height: number, color: string, thickness: number): void;
  rule(x: number, y: number, width: number, color: string, thickness: number): void;
  link(x: number, y: number, width: number, height: number, to: Place): void;
}

/** Pages count from 1, `y` in points from the page's top. */
export interface Place {
  page: number;
  y: number;
}

export type Places = ReadonlyMap<string, Place>;

/** A piece of the document that stays in one piece, unless it can be split and must be. */
export interface Block {
  height: number;
  /** White before it, in points; none at the top of a page. */
  gap?: number;
  /** Never the last on a page while something follows. */
  keepWithNext?: boolean;
  startsPage?: boolean;
  /** Names under which others find its page. */
  anchors?: readonly string[];
  /** Called once all pages are known. */
  draw(canvas: Canvas, y: number, places: Places): void;
  /** The part that fits into `available` points, and the rest; undefined when not even a line fits. */
  split?(available: number): readonly [Block, Block] | undefined;
}

export interface PlacedBlock extends Place {
  block: Block;
}

/** A row that cannot stay whole begins on this page only when that much of it fits. */
const LEAST_START = 90;

/**
 * Puts blocks on pages, one under the other.
 *
 * A block that fits on a page is never split; a chain of `keepWithNext` blocks moves to the next page with what follows.
 *
 * @returns every block or its parts with its page and top, in order
 */
export function flow(blocks: readonly Block[]): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let page = 1;
  let y: number = PAGE.top;
  const turn = (): void => {
    page += 1;
    y = PAGE.top;
  };
  const put = (block: Block): void => {
    if (y > PAGE.top) y += block.gap ?? 0;
    placed.push({ block, page, y });
    y += block.height;
  };
  const fits = (height: number): boolean => y + height <= PAGE.bottom + 0.01;

  for (let index = 0; index < blocks.length;) {
    const chain = chainFrom(blocks, index);
    index += chain.length;
    if (y > PAGE.top && (chain[0]?.startsPage || !fits(neededFor(chain)))) turn();
    chain.slice(0, -1).forEach(put);
    let rest = chain.at(-1);
    while (rest && !fits((y > PAGE.top ? (rest.gap ?? 0) : 0) + rest.height)) {
      const parts: readonly [Block, Block] | undefined = rest.split?.(
        PAGE.bottom - y - (y > PAGE.top ? (rest.gap ?? 0) : 0),
      );
      // What can neither be split nor moved on has to stand as it is.
      if (!parts && y === PAGE.top) break;
      if (parts) put(parts[0]);
      if (parts) rest = parts[1];
      turn();
    }
    if (rest) put(rest);
  }
  return placed;
}

/** Where each anchor stands: its first block's place. */
export function placesOf(placed: readonly PlacedBlock[]): Places {
  const places = new Map<string, Place>();
  for (const { block, page, y } of placed) {
    for (const anchor of block.anchors ?? []) {
      if (!places.has(anchor)) places.set(anchor, { page, y });
    }
  }
  return places;
}

function chainFrom(blocks: readonly Block[], start: number): Block[] {
  let end = start;
  while (end < blocks.length - 1 && blocks[end]?.keepWithNext && !blocks[end + 1]?.startsPage) end += 1;
  return blocks.slice(start, end + 1);
}

/** What must be free on this page for the chain to begin here, in points. */
function neededFor(chain: readonly Block[]): number {
  const last = chain.at(-1);
  const whole = chain.reduce((sum, block) => sum + (block.gap ?? 0) + block.height, 0);
  if (whole <= BODY.height || !last?.split) return whole;
  return whole - last.height + Math.min(last.height, LEAST_START);
}
