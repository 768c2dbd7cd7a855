import type { Place } from '../../layout/types.js';
import { PAGE } from '../../layout/theme.js';
import type { Internals } from '../internals.js';
import type { PackedObject } from '../pack.js';
import { hexText } from '../strings.js';
import type { Element } from './structure.js';

/** A link to another place in the document. */
interface Link {
  page: number;
  /** Left, bottom, right, top in points from the bottom left corner. */
  box: readonly [number, number, number, number];
  to: Place;
  title: string;
  /** The `Link` element that it belongs to. */
  element: Element;
  /** Its object, as soon as its page is written. */
  object?: number;
}

const points = (length: number): string => String(Math.round(length * 100) / 100);

/**
 * The document's link annotations. jsPDF's own have no object number, which the structure tree needs (ISO 14289-1,
 * 7.18.5), and no description.
 */
export class Links {
  readonly #links: Link[] = [];

  /** @param x @param y the top left corner, in points from the page's top */
  add(page: number, [x, y, width, height]: readonly number[], to: Place, title: string, element: Element): void {
    const [left = 0, top = 0] = [x, y];
    const box = [left, PAGE.height - top - (height ?? 0), left + (width ?? 0), PAGE.height - top] as const;
    element.kids.push({ page, annotation: this.#links.length });
    this.#links.push({ page, box, to, title, element });
  }

  /** Reserves the objects of a page's links. @returns their numbers */
  reserve(pdf: Internals, page: number): number[] {
    return this.#links.filter((link) => link.page === page).map((link) => (link.object = pdf.newObjectDeferred()));
  }

  /** The number of a link's object. */
  objectOf(annotation: number): number {
    return this.#links[annotation]?.object ?? 0;
  }

  /** The elements of the links, in order of `annotation`. */
  get elements(): Element[] {
    return this.#links.map(({ element }) => element);
  }

  /**
   * The links' objects by number.
   * @param firstKey the key of the first link in the parent tree (ISO 32000-1, 14.7.4.4)
   */
  objects(pdf: Internals, firstKey: number): PackedObject[] {
    return this.#links.map(({ box, to, title, object = 0 }, index) => {
      const target = pdf.getPageInfo(to.page).objId;
      const top = points(PAGE.height - Math.max(0, to.y - 12));
      // The flag "print" is required of annotations that are not hidden by PDF/A, and does no harm here.
      return [
        object,
        `<</Type/Annot/Subtype/Link/Rect[${box.map(points).join(' ')}]/Border[0 0 0]/F 4/Contents ${hexText(title)}` +
          `/Dest[${target} 0 R/XYZ null ${top} null]/StructParent ${firstKey + index}>>`,
      ];
    });
  }
}
