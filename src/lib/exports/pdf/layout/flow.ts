import { PAGE } from './theme.js';
import type { Canvas, Place } from './types.js';

export type Places = ReadonlyMap<string, Place>;

/** A part of the document that is kept on one page unless it is too long and can be split. */
export interface Block {
  height: number;
  /** The space above it in points, omitted at the top of a page. */
  gap?: number;
  /** Stay on the same page as the following block. */
  keepWithNext?: boolean;
  startsPage?: boolean;
  /** Printed above it if it is the first block on a page: its section's heading, without anchors. */
  runningHead?: Block;
  /** Names by which links and the contents find its page. */
  anchors?: readonly string[];
  /** Draws the block; called after all blocks have their pages. */
  draw(canvas: Canvas, y: number, places: Places): void;
  /** Splits it into the part that fits into `available` points and the rest; undefined if not even a line fits. */
  split?(available: number): readonly [Block, Block] | undefined;
}

export interface PlacedBlock extends Place {
  block: Block;
}

/** A row that has to be split starts on the current page only if this many points of it fit. */
const LEAST_START = 90;

/**
 * Distributes blocks over pages.
 *
 * A block that fits on one page is never split; a chain of `keepWithNext` blocks moves to the next page with the block
 * that follows.
 *
 * @param bottom the end of the usable area, in points from the top of the page
 * @returns every block or part of a block with its position, in order
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

  /** The height of an empty page, in points. */
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

  /** The height left for a block, in points. */
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

  /** The running head for a block; none if the block fits on the page only without it. */
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
    // A block that can neither be split nor moved to another page is placed even though it is too long.
    if (!parts && sheet.isEmpty) break;
    if (parts) sheet.put(parts[0]);
    if (parts) rest = parts[1];
    sheet.turn();
  }
  if (rest) sheet.put(rest);
}

/** The position of each anchor, taken from the first block that has it. */
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

/** The height that must be free on the page for the chain to start here, in points. */
function neededFor(chain: readonly Block[], pageHeight: number): number {
  const last = chain.at(-1);
  const whole = chain.reduce((sum, block, index) => sum + (index > 0 ? (block.gap ?? 0) : 0) + block.height, 0);
  if (whole <= pageHeight || !last?.split) return whole;
  return whole - last.height + Math.min(last.height, LEAST_START);
}
