import type { Bookmark } from '../layout/pages.js';
import { PAGE } from '../layout/theme.js';
import type { Internals } from './internals.js';
import type { PackedObject } from './pack.js';
import { hexText } from './strings.js';

/**
 * The objects of the document's bookmarks. jsPDF's own outline is not used, because it escapes titles incorrectly (see
 * `EscapedText`) and can only link to the top of a page.
 *
 * @returns the number of the outline, undefined if there are no bookmarks, and all objects
 */
export function bookmarkObjects(
  pdf: Internals,
  bookmarks: readonly Bookmark[],
): { outline: number | undefined; objects: PackedObject[] } {
  if (bookmarks.length === 0) return { outline: undefined, objects: [] };
  const outline = pdf.newObjectDeferred();
  const { first, last, objects } = levelOf(pdf, bookmarks, outline);
  const root = `<</Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${bookmarks.length}>>`;
  return { outline, objects: [[outline, root], ...objects] };
}

/** Sibling bookmarks with collapsed children, and the object numbers of the first and the last. */
function levelOf(
  pdf: Internals,
  bookmarks: readonly Bookmark[],
  parent: number,
): { first: number; last: number; objects: PackedObject[] } {
  const numbers = bookmarks.map(() => pdf.newObjectDeferred());
  const objects = bookmarks.flatMap(({ title, place, children }, index): PackedObject[] => {
    const number = numbers[index] ?? 0;
    const below = children.length > 0 ? levelOf(pdf, children, number) : undefined;
    const neighbours = [
      ...(index > 0 ? [`/Prev ${numbers[index - 1]} 0 R`] : []),
      ...(index < bookmarks.length - 1 ? [`/Next ${numbers[index + 1]} 0 R`] : []),
      ...(below ? [`/First ${below.first} 0 R /Last ${below.last} 0 R /Count -${children.length}`] : []),
    ];
    const page = pdf.getPageInfo(place.page).objId;
    const top = (PAGE.height - place.y + 12).toFixed(2);
    const entries = `/Title ${hexText(title)} /Parent ${parent} 0 R ${neighbours.join(' ')}`;
    return [[number, `<<${entries} /Dest [${page} 0 R /XYZ null ${top} null]>>`], ...(below?.objects ?? [])];
  });
  return { first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0, objects };
}
