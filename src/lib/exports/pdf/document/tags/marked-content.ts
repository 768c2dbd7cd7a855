import type { Internals } from '../internals.js';
import type { Element, Structure } from './structure.js';

/** Running heads, page numbers: what repeats on the pages (ISO 32000-1, 14.8.2.2.2). */
const PAGINATION = '/Artifact <</Type /Pagination>>BDC';
/** Rules, frames and tinted areas. */
const LAYOUT = '/Artifact <</Type /Layout>>BDC';

/**
 * Marks what is drawn as the content of an element or as an artifact; everything on a page is one of the two (ISO
 * 14289-1, 7.1). A stretch stays open until something else is drawn, because there are thousands of them.
 */
export class MarkedContent {
  readonly #pdf: Internals;
  readonly #structure: Structure;
  #open: Element | typeof PAGINATION | typeof LAYOUT | undefined;
  #page = 1;
  /** How many artifacts are around what is drawn. */
  #aside = 0;

  constructor(pdf: Internals, structure: Structure) {
    this.#pdf = pdf;
    this.#structure = structure;
  }

  get page(): number {
    return this.#page;
  }

  /** Whether what is drawn repeats content or furnishes the page. */
  get isAside(): boolean {
    return this.#aside > 0;
  }

  /** Runs `draw` with everything in it marked as an artifact. */
  aside(draw: () => void): void {
    this.#aside += 1;
    try {
      draw();
    } finally {
      this.#aside -= 1;
    }
  }

  /** Call before drawing text. */
  beforeText(): void {
    this.#enter(this.isAside ? PAGINATION : (this.#structure.current ?? PAGINATION));
  }

  /** Call before drawing anything else. */
  beforeLines(): void {
    this.#enter(LAYOUT);
  }

  /** Call before a page is added and before the file is written. */
  endPage(): void {
    this.#leave();
    this.#page += 1;
  }

  #enter(next: Element | typeof PAGINATION | typeof LAYOUT): void {
    if (this.#open === next) return;
    this.#leave();
    this.#open = next;
    if (typeof next === 'string') this.#pdf.write(next);
    else this.#pdf.write(`/${next.type} <</MCID ${this.#structure.mark(next, this.#page)}>>BDC`);
  }

  #leave(): void {
    if (this.#open !== undefined) this.#pdf.write('EMC');
    this.#open = undefined;
  }
}
