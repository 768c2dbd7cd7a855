import type { Bookmark } from '../layout/pages.js';
import { PAGE } from '../layout/theme.js';
import type { Internals } from './internals.js';
import { hexText } from './strings.js';

/**
 * Writes the viewer's bookmarks. jsPDF has an outline of its own, but it escapes titles as it does the document's
 * (see `EscapedText`) and leads to a page's top only.
 *
 * @returns the number of the outline's object, undefined without bookmarks
 */
export function writeBookmarks(pdf: Internals, bookmarks: readonly Bookmark[]): number | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = pdf.newObjectDeferred();
  const [first, last] = writeLevel(pdf, bookmarks, root);
  writeDeferred(pdf, root, `<</Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${bookmarks.length}>>`);
  return root;
}

/** Writes siblings, their children closed, and returns the numbers of the first and the last. */
function writeLevel(pdf: Internals, bookmarks: readonly Bookmark[], parent: number): readonly [number, number] {
  const numbers = bookmarks.map(() => pdf.newObjectDeferred());
  bookmarks.forEach(({ title, place, children }, index) => {
    const number = numbers[index] ?? 0;
    const below = children.length > 0 ? writeLevel(pdf, children, number) : undefined;
    const neighbours = [
      ...(index > 0 ? [`/Prev ${numbers[index - 1]} 0 R`] : []),
      ...(index < bookmarks.length - 1 ? [`/Next ${numbers[index + 1]} 0 R`] : []),
      ...(below ? [`/First ${below[0]} 0 R /Last ${below[1]} 0 R /Count -${children.length}`] : []),
    ];
    const page = pdf.getPageInfo(place.page).objId;
    const top = (PAGE.height - place.y + 12).toFixed(2);
    writeDeferred(
      pdf,
      number,
      `<</Title ${hexText(title)} /Parent ${parent} 0 R ${neighbours.join(' ')} /Dest [${page} 0 R /XYZ null ${top} null]>>`,
    );
  });
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
}

function writeDeferred(pdf: Internals, number: number, content: string): void {
  pdf.newObjectDeferredBegin(number, true);
  pdf.write(content);
  pdf.write('endobj');
}
