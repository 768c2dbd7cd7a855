import { inflateSync } from 'node:zlib';
import type { PDFRawStream } from 'pdf-lib';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, type PDFObject } from 'pdf-lib';

/** A structure element as the file has it. */
export interface ReadElement {
  ref: PDFRef;
  type: string;
  attributes: Record<string, string | number>;
  kids: (ReadElement | { page: PDFRef; mcid: number } | { annotation: PDFRef })[];
  parent: PDFRef;
}

/** A stretch of a page's content between BDC and EMC. */
export interface Stretch {
  tag: string;
  /** Undefined for an artifact. */
  mcid?: number;
  /** How many texts it shows. */
  texts: number;
}

export interface TaggedPdf {
  catalog: PDFDict;
  root: ReadElement;
  /** From the parent tree. */
  parents: Map<number, PDFObject>;
  pages: { ref: PDFRef; dictionary: PDFDict; stretches: Stretch[]; loose: string[]; links: PDFDict[] }[];
  /** The dictionaries of the fonts, and the XMP metadata. */
  fonts: PDFDict[];
  metadata: string;
}

/** What a checker of PDF/UA reads in a file. */
export async function readTagged(bytes: Uint8Array): Promise<TaggedPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = pdf;
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const nums = tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray).asArray();
  const parents = new Map<number, PDFObject>();
  for (let at = 0; at < nums.length; at += 2) parents.set((nums[at] as PDFNumber).asNumber(), nums[at + 1]!);

  const read = (ref: PDFRef): ReadElement => {
    const element = context.lookup(ref, PDFDict);
    const page = element.get(PDFName.of('Pg')) as PDFRef;
    const kids = element.lookup(PDFName.of('K'));
    const all = kids === undefined ? [] : kids instanceof PDFArray ? kids.asArray() : [element.get(PDFName.of('K'))!];
    return {
      ref,
      type: nameOf(element, 'S'),
      parent: element.get(PDFName.of('P')) as PDFRef,
      attributes: attributesOf(element),
      kids: all.map((kid) => {
        if (kid instanceof PDFNumber) return { page, mcid: kid.asNumber() };
        if (kid instanceof PDFRef) return read(kid);
        const own = kid as PDFDict;
        if (nameOf(own, 'Type') === 'OBJR') return { annotation: own.get(PDFName.of('Obj')) as PDFRef };
        return {
          page: own.get(PDFName.of('Pg')) as PDFRef,
          mcid: own.lookup(PDFName.of('MCID'), PDFNumber).asNumber(),
        };
      }),
    };
  };
  const pages = pdf.getPages().map(({ ref, node }) => {
    const { stretches, loose } = stretchesOf(textOf(node.lookup(PDFName.of('Contents')) as PDFRawStream));
    const links = (node.Annots()?.asArray() ?? []).map((link) => context.lookup(link, PDFDict));
    return { ref, dictionary: node, stretches, loose, links };
  });
  const fonts = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && nameOf(object, 'Subtype') === 'Type0' ? [object] : []));
  const metadata = catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
  const root = read(tree.get(PDFName.of('K')) as PDFRef);
  return { catalog, root, parents, pages, fonts, metadata: Buffer.from(metadata.contents).toString() };
}

const nameOf = (dictionary: PDFDict, key: string): string =>
  dictionary.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? '';

function attributesOf(element: PDFDict): ReadElement['attributes'] {
  const found = element.lookupMaybe(PDFName.of('A'), PDFDict);
  return Object.fromEntries(
    (found?.entries() ?? []).map(([key, value]) => [
      key.decodeText(),
      value instanceof PDFNumber ? value.asNumber() : (value as PDFName).decodeText(),
    ]),
  );
}

const textOf = (stream: PDFRawStream): string => inflateSync(stream.contents).toString('latin1');

/** Divides a page's content into its stretches; `loose` are the operators that paint outside of all. */
function stretchesOf(content: string): { stretches: Stretch[]; loose: string[] } {
  const stretches: Stretch[] = [];
  const loose: string[] = [];
  let open: Stretch | undefined;
  for (const line of content.split('\n')) {
    const begin = /^\/(\w+) <<(.*)>>BDC$/.exec(line);
    if (begin) {
      if (open) throw new Error(`Marked content inside marked content: ${line}`);
      const mcid = /\/MCID (\d+)/.exec(begin[2]!)?.[1];
      open = { tag: begin[1]!, ...(mcid === undefined ? {} : { mcid: Number(mcid) }), texts: 0 };
      stretches.push(open);
    } else if (line === 'EMC') {
      if (!open) throw new Error('EMC without BDC');
      open = undefined;
    } else if (/(^|\s)(Tj|TJ|S|s|f|F|B|b|Do|sh)\*?$/.test(line)) {
      if (!open) loose.push(line);
      else if (/T[jJ]$/.test(line)) open.texts += 1;
    }
  }
  if (open) throw new Error('BDC without EMC');
  return { stretches, loose };
}

/** Every element with its ancestors, the outermost first, in reading order. */
export function* walk(
  element: ReadElement,
  above: readonly ReadElement[] = [],
): Generator<[ReadElement, readonly ReadElement[]]> {
  yield [element, above];
  for (const kid of element.kids) if ('type' in kid) yield* walk(kid, [...above, element]);
}

export const hexOf = (dictionary: PDFDict, key: string): string =>
  dictionary.lookup(PDFName.of(key), PDFHexString).decodeText();
