import type { Role, Tag } from '../../layout/types.js';

/** A stretch of marked content on a page (ISO 32000-1, 14.7.4.2). */
export interface Marked {
  page: number;
  /** The marked-content identifier, unique on its page. */
  mcid: number;
}

/** An annotation that belongs to an element (ISO 32000-1, 14.7.4.3). */
export interface Annotated {
  page: number;
  /** The number of the annotation in the document. */
  annotation: number;
}

/** The structure types in the file: headings have their level in the name (ISO 32000-1, 14.8.4.3). */
export type StructureType = Exclude<Role, 'H'> | 'Document' | `H${number}`;

/** A structure element (ISO 32000-1, 14.7.2). */
export interface Element extends Pick<Tag, 'scope' | 'columns'> {
  type: StructureType;
  kids: (Element | Marked | Annotated)[];
}

/** The document's elements as they come into being while the pages are drawn, which is the order of reading. */
export class Structure {
  readonly root: Element = { type: 'Document', kids: [] };
  readonly #elements = new Map<Tag, Element>();
  /** The open elements, the innermost last. */
  readonly #open: Element[] = [this.root];
  /** The ranks of the headings that the next one may be below. */
  readonly #ranks: number[] = [];
  /** On each page, the elements by marked-content identifier. */
  readonly #marked: Element[][] = [];

  /** The innermost open element; undefined outside of all tags. */
  get current(): Element | undefined {
    return this.#open.length > 1 ? this.#open.at(-1) : undefined;
  }

  /** Runs `draw` with the tag's element open. */
  inside(tag: Tag, draw: () => void): void {
    const element = this.#elements.get(tag) ?? this.#add(tag);
    this.#open.push(element);
    try {
      draw();
    } finally {
      this.#open.pop();
    }
  }

  /** Adds a stretch of marked content to an element. @returns its identifier */
  mark(element: Element, page: number): number {
    const marked = (this.#marked[page] ??= []);
    const mcid = marked.push(element) - 1;
    element.kids.push({ page, mcid });
    return mcid;
  }

  /** A page's elements by marked-content identifier. */
  markedOn(page: number): readonly Element[] {
    return this.#marked[page] ?? [];
  }

  #add(tag: Tag): Element {
    const { role, rank = 1, scope, columns } = tag;
    const type = role === 'H' ? (`H${this.#levelOf(rank)}` as const) : role;
    const element: Element = { type, kids: [], ...(scope ? { scope } : {}), ...(columns ? { columns } : {}) };
    this.#open.at(-1)?.kids.push(element);
    this.#elements.set(tag, element);
    return element;
  }

  /** The level of a heading: one below the last heading of a lower rank, so that none is skipped (ISO 14289-1, 7.4.2). */
  #levelOf(rank: number): number {
    while ((this.#ranks.at(-1) ?? 0) >= rank) this.#ranks.pop();
    return this.#ranks.push(rank);
  }
}
