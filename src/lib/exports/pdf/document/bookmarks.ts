import type { Bookmark } from '../layout/pages.js';
import { PAGE } from '../layout/theme.js';
import type { Internals } from './internals.js';
import { hexText } from './strings.js';

/**
 * Writes the document's bookmarks. jsPDF's own outline is not used, because it escapes titles incorrectly (see
 * `EscapedText`) and can only link to the top of a page.
 *
 * @returns the object number of the outline; undefined if there are no bookmarks
 */
export function writeBookmarks(pdf: Internals, bookmarks: readonly Bookmark[]): number | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = pdf.newObjectDeferred();
  const [first, last] = writeLevel(pdf, bookmarks, root);
  writeDeferred(pdf, root, `<</Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${bookmarks.length}>>`);
  return root;
}

/** Writes sibling bookmarks with collapsed children and returns the object numbers of the first and the last. */
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
