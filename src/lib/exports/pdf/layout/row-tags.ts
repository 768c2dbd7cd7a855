import type { Tag } from './types.js';

/** Where the contents of a row belong in the document's structure, each from the outermost element. */
export interface RowTags {
  /** By cell. */
  cells: readonly (readonly Tag[])[];
  /** The link of the row with the number of its page. */
  link: readonly Tag[];
}

/**
 * A row's elements: a table's row with its cells, an entry of the contents, which as a whole is a link (ISO 32000-1,
 * 14.8.4.3.3), or paragraphs if the row belongs to neither.
 *
 * @param part the table or the contents
 * @param cells what each of them is the heading of, if it is one
 */
export function tagsOf(part: Tag | undefined, cells: readonly { heads?: Tag['scope'] }[]): RowTags {
  if (part?.role === 'TOC') {
    const link: Tag[] = [part, { role: 'TOCI' }, { role: 'Reference' }, { role: 'Link' }];
    return { cells: cells.map(() => link), link };
  }
  const around: Tag[] = part ? [part, { role: 'TR' }] : [];
  const ofCells = cells.map(({ heads }): Tag[] => [
    ...around,
    part ? (heads ? { role: 'TH', scope: heads } : { role: 'TD' }) : { role: 'P' },
  ]);
  return { cells: ofCells, link: [...(ofCells.at(-1) ?? around), { role: 'Link' }] };
}
