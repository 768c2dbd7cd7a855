import { PAGE } from './theme.js';
import type { Canvas, Place } from './types.js';

export type Places = ReadonlyMap<string, Place>;

/** A piece of the document that stays in one piece, unless it can be split and must be. */
export interface Block {
  height: number;
  /** White before it, in points; none at the top of a page. */
  gap?: number;
  /** Never the last on a page while something follows. */
  keepWithNext?: boolean;
  startsPage?: boolean;
  /** Repeated above it when it is the first on its page: the heading under which it stands. Drawn without anchors. */
  runningHead?: Block;
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
 * @param bottom where pages end, in points from their top
 * @returns every block or its parts with its page and top, in order
 */
export function flow(blocks: readonly Block[], bottom: number = PAGE.bottom): PlacedBlock[] {
  const sheet = new Sheet(bottom);
  for (let index = 0; index < blocks.length;) {
    const chain = chainFrom(blocks, index);
    index += chain.length;
    if (chain[0]?.startsPage || !sheet.fits(chain[0], neededFor(chain, sheet.height))) sheet.turn();
    chain.slice(0, -1).forEach((block) => sheet.put(block));
    putSplitting(sheet, chain.at(-1));
  }
  return sheet.placed;
}

/** The page being filled. */
class Sheet {
  readonly placed: PlacedBlock[] = [];
  readonly #bottom: number;
  #page = 1;
  #y: number = PAGE.top;

  constructor(bottom: number) {
    this.#bottom = bottom;
  }

  /** Of a whole page, in points. */
  get height(): number {
    return this.#bottom - PAGE.top;
  }

  get isEmpty(): boolean {
    return this.#y === PAGE.top;
  }

  turn(): void {
    if (this.isEmpty) return;
    this.#page += 1;
    this.#y = PAGE.top;
  }

  /** What is left for a block, in points. */
  room(block: Block | undefined): number {
    return this.#bottom - this.#y - this.#before(block);
  }

  fits(block: Block | undefined, height: number): boolean {
    return height <= this.room(block) + 0.01;
  }

  put(block: Block): void {
    const head = this.#headFor(block);
    if (head) this.placed.push({ block: head, page: this.#page, y: this.#y });
    this.#y += this.#before(block);
    this.placed.push({ block, page: this.#page, y: this.#y });
    this.#y += block.height;
  }

  #before(block: Block | undefined): number {
    return this.isEmpty ? (this.#headFor(block)?.height ?? 0) : (block?.gap ?? 0);
  }

  /** A block that fills a page to the brim rather stays whole than be told where it belongs. */
  #headFor(block: Block | undefined): Block | undefined {
    const head = this.isEmpty ? block?.runningHead : undefined;
    if (!head || !block) return undefined;
    return block.height > this.height || head.height + block.height <= this.height ? head : undefined;
  }
}

function putSplitting(sheet: Sheet, block: Block | undefined): void {
  let rest = block;
  while (rest && !sheet.fits(rest, rest.height)) {
    const parts: readonly [Block, Block] | undefined = rest.split?.(sheet.room(rest));
    // What can neither be split nor moved on has to stand as it is.
    if (!parts && sheet.isEmpty) break;
    if (parts) sheet.put(parts[0]);
    if (parts) rest = parts[1];
    sheet.turn();
  }
  if (rest) sheet.put(rest);
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
function neededFor(chain: readonly Block[], pageHeight: number): number {
  const last = chain.at(-1);
  const whole = chain.reduce((sum, block, index) => sum + (index > 0 ? (block.gap ?? 0) : 0) + block.height, 0);
  if (whole <= pageHeight || !last?.split) return whole;
  return whole - last.height + Math.min(last.height, LEAST_START);
}
