import type { Internals } from '../internals.js';
import type { PackedObject } from '../pack.js';
import type { Links } from './links.js';
import type { Annotated, Element, Marked, Structure } from './structure.js';

const reference = (object: number): string => `${object} 0 R`;

/**
 * The objects of the structure tree (ISO 32000-1, 14.7.2): the elements, the parent tree that leads back from the pages
 * and links to them, and the root.
 *
 * @param pages the number of pages; a page's key in the parent tree is its index, those of the links follow
 * @returns the root's number, and all objects by number
 */
export function treeObjects(
  pdf: Internals,
  structure: Structure,
  links: Links,
  pages: number,
): { root: number; objects: PackedObject[] } {
  const [root, parents] = [pdf.newObjectDeferred(), pdf.newObjectDeferred()];
  const numbers = new Map<Element, number>();
  const numberAll = (element: Element): void => {
    numbers.set(element, pdf.newObjectDeferred());
    for (const kid of element.kids) if ('type' in kid) numberAll(kid);
  };
  numberAll(structure.root);
  const refer = (element: Element): string => reference(numbers.get(element) ?? 0);
  const pageOf = (page: number): string => reference(pdf.getPageInfo(page).objId);

  const objects: PackedObject[] = [];
  const write = (element: Element, parent: string): void => {
    const page = element.kids.find((kid): kid is Marked | Annotated => 'page' in kid)?.page;
    const kids = element.kids.map((kid) => {
      if ('type' in kid) return refer(kid);
      const elsewhere = kid.page === page ? '' : `/Pg ${pageOf(kid.page)}`;
      if ('annotation' in kid) return `<</Type/OBJR${elsewhere}/Obj ${reference(links.objectOf(kid.annotation))}>>`;
      return elsewhere ? `<</Type/MCR${elsewhere}/MCID ${kid.mcid}>>` : String(kid.mcid);
    });
    const on = page === undefined ? '' : `/Pg ${pageOf(page)}`;
    const content = kids.length === 0 ? '' : kids.length === 1 ? `/K ${kids[0]}` : `/K[${kids.join(' ')}]`;
    objects.push([
      numbers.get(element) ?? 0,
      `<</Type/StructElem/S/${element.type}/P ${parent}${on}${content}${attributesOf(element)}>>`,
    ]);
    for (const kid of element.kids) if ('type' in kid) write(kid, refer(element));
  };
  write(structure.root, reference(root));

  const keys = [
    ...Array.from(
      { length: pages },
      (_, index) =>
        `[${structure
          .markedOn(index + 1)
          .map(refer)
          .join(' ')}]`,
    ),
    ...links.elements.map(refer),
  ];
  objects.push([parents, `<</Nums[${keys.map((value, key) => `${key} ${value}`).join(' ')}]>>`]);
  const entries = `/K ${refer(structure.root)}/ParentTree ${reference(parents)}/ParentTreeNextKey ${keys.length}`;
  objects.push([root, `<</Type/StructTreeRoot${entries}>>`]);
  return { root, objects };
}

/** The attributes of a table's cells (ISO 32000-1, 14.8.5.7): without a scope, a heading cell is of no use. */
function attributesOf({ scope, columns = 1 }: Element): string {
  if (!scope && columns === 1) return '';
  return `/A<</O/Table${scope ? `/Scope/${scope}` : ''}${columns === 1 ? '' : `/ColSpan ${columns}`}>>`;
}
