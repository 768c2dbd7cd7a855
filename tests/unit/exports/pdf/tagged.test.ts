import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../../../src/lib/exports/pdf/render.js';
import type { PdfFonts, PdfJob } from '../../../../src/lib/exports/pdf/types.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { readFonts } from './fonts.js';
import { readPdf } from './read-pdf.js';
import { longInput, STAMP } from './samples.js';
import { fullSheet, inputOf, line, sheetOf } from './sheets.js';
import { hexOf, readTagged, walk } from './tagged.js';
import type { ReadElement, TaggedPdf } from './tagged.js';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const JOBS: Record<string, () => PdfJob> = {
  'an application with issues': () => ({ kind: 'application', input: inputOf(fullSheet(), { draftJson: '{}' }) }),
  'the longest answers, without cover': () => ({
    kind: 'application',
    input: { ...longInput(), parts: { cover: false } },
  }),
  'an answer over several pages': () => ({
    kind: 'application',
    input: inputOf(sheetOf([line('a', '備考', '長い文です。'.repeat(900))], 'A & B <「控え」>')),
  }),
  'a form to fill in by hand': () => ({ kind: 'blank', input: { procedure: newApplication, ...STAMP } }),
  'the form support table': () => ({ kind: 'support-table', input: STAMP }),
};

/** What may be directly inside what (ISO 32000-1, 14.8.4.3; ISO 14289-1, 7.2, 7.5 and 7.6). */
const PARENTS: Record<string, readonly string[]> = {
  P: ['Document', 'TH'],
  L: ['Document'],
  LI: ['L'],
  LBody: ['LI'],
  Table: ['Document'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  TOC: ['Document'],
  TOCI: ['TOC'],
  Reference: ['TOCI'],
  Link: ['Reference', 'TD', 'P'],
};

const elementsOf = (pdf: TaggedPdf) => [...walk(pdf.root)];
const marksOf = (element: ReadElement) => element.kids.flatMap((kid) => ('mcid' in kid ? [kid] : []));

/** Machine-checkable conditions of the Matterhorn Protocol 1.1, by their numbers. */
describe('PDF/UA-1', () => {
  for (const [name, job] of Object.entries(JOBS)) {
    describe(name, () => {
      let bytes: Uint8Array;
      let pdf: TaggedPdf;
      beforeAll(async () => {
        ({ bytes } = render(job(), fonts));
        pdf = await readTagged(bytes);
      });

      it('is marked, has a language, a title that is shown, and says what it follows (01, 06, 07, 11)', () => {
        const { catalog, metadata } = pdf;
        const mark = catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
        expect(mark.lookup(PDFName.of('Marked'), PDFBool).asBoolean()).toBe(true);
        expect(mark.get(PDFName.of('Suspects'))).toBeUndefined();
        expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('ja-JP');
        const viewer = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
        expect(viewer.lookup(PDFName.of('DisplayDocTitle'), PDFBool).asBoolean()).toBe(true);
        expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
        expect(metadata).toMatch(/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+<\/rdf:li>/);
        expect(metadata).not.toMatch(/&(?!amp;|lt;|gt;)/);
      });

      it('paints nothing outside of content and artifacts, and shows no text that is not in the tree (01-003 to 01-005)', () => {
        const inTree = new Map<string, number[]>();
        for (const [element] of elementsOf(pdf)) {
          for (const { page, mcid } of marksOf(element)) {
            inTree.set(page.tag, [...(inTree.get(page.tag) ?? []), mcid]);
          }
        }
        for (const { ref, stretches, loose } of pdf.pages) {
          expect(loose).toEqual([]);
          const marked = stretches.flatMap(({ mcid }) => mcid ?? []);
          expect(marked).toEqual(marked.map((_, index) => index));
          // The tree has each stretch once.
          expect([...(inTree.get(ref.tag) ?? [])].sort((a, b) => a - b)).toEqual(marked);
          for (const { tag, mcid, texts } of stretches) {
            expect(tag === 'Artifact').toBe(mcid === undefined);
            if (mcid !== undefined) expect(texts).toBeGreaterThan(0);
          }
        }
      });

      it('leads back from content and links to their elements (ISO 32000-1, 14.7.4.4)', () => {
        const byRef = new Map(elementsOf(pdf).map(([element]) => [element.ref.tag, element]));
        for (const { ref, dictionary, stretches, links } of pdf.pages) {
          const key = dictionary.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
          const above = (pdf.parents.get(key) as PDFArray).asArray();
          expect(above).toHaveLength(stretches.filter(({ mcid }) => mcid !== undefined).length);
          above.forEach((element, mcid) => {
            const own = byRef.get((element as PDFRef).tag);
            expect(own && marksOf(own)).toContainEqual({ page: ref, mcid });
          });
          for (const link of links) {
            const parent = pdf.parents.get(link.lookup(PDFName.of('StructParent'), PDFNumber).asNumber()) as PDFRef;
            expect(byRef.get(parent.tag)?.type).toBe('Link');
          }
        }
        for (const [element, above] of elementsOf(pdf)) {
          if (above.length > 0) expect(element.parent).toBe(above.at(-1)!.ref);
        }
      });

      it('has only standard types in their places, and headings that skip no level (02, 09, 14)', () => {
        const levels: number[] = [];
        for (const [{ type, kids }, above] of elementsOf(pdf)) {
          const parent = above.at(-1)?.type;
          const level = /^H(\d)$/.exec(type)?.[1];
          if (level) levels.push(Number(level));
          if (parent === undefined) expect(type).toBe('Document');
          else expect(level ? ['Document'] : PARENTS[type], `${type} in ${parent}`).toContain(parent);
          // Only cells may be empty.
          if (!['TD', 'TH'].includes(type)) expect(kids.length, type).toBeGreaterThan(0);
        }
        expect(levels[0]).toBe(1);
        levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
      });

      it('has tables with headings that say what they head, and rows of one length (15)', () => {
        for (const [table] of elementsOf(pdf).filter(([{ type }]) => type === 'Table')) {
          const rows = table.kids as ReadElement[];
          const lengths = rows.map(({ kids }) =>
            (kids as ReadElement[]).reduce((sum, { attributes }) => sum + Number(attributes['ColSpan'] ?? 1), 0),
          );
          expect(new Set(lengths).size).toBe(1);
          const cells = rows.flatMap(({ kids }) => kids as ReadElement[]);
          const heads = cells.filter(({ type }) => type === 'TH');
          expect(heads.length).toBeGreaterThan(0);
          for (const { attributes } of heads) expect(['Row', 'Column']).toContain(attributes['Scope']);
        }
      });

      it('has links that are described and belong to an element, on pages whose tabs follow it (28)', () => {
        const inTree = elementsOf(pdf).flatMap(([element]) =>
          element.kids.flatMap((kid) => ('annotation' in kid ? [[element.type, kid.annotation.tag].join()] : [])),
        );
        const onPages = pdf.pages.flatMap(({ dictionary, links }) => {
          expect(dictionary.lookup(PDFName.of('Tabs'), PDFName).decodeText()).toBe('S');
          for (const link of links) expect(hexOf(link, 'Contents')).toMatch(/.（\d+頁）$/);
          const refs = dictionary.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
          return refs.map((ref) => `Link,${(ref as PDFRef).tag}`);
        });
        expect(inTree.sort()).toEqual(onPages.sort());
      });

      it('has embedded fonts whose text can be extracted (10, 31)', async () => {
        expect(pdf.fonts.length).toBeGreaterThan(0);
        for (const font of pdf.fonts) {
          expect(font.get(PDFName.of('ToUnicode'))).toBeInstanceOf(PDFRef);
          const [descendant] = font.lookup(PDFName.of('DescendantFonts'), PDFArray).asArray();
          const dictionary = pdf.catalog.context.lookup(descendant, PDFDict);
          const descriptor = dictionary.lookup(PDFName.of('FontDescriptor'), PDFDict);
          expect(descriptor.get(PDFName.of('FontFile2'))).toBeInstanceOf(PDFRef);
          expect(dictionary.lookup(PDFName.of('CIDToGIDMap'), PDFName).decodeText()).toBe('Identity');
        }
        expect((await readPdf(bytes)).pages.every((text) => !/[\0\ufeff\ufffe]/.test(text))).toBe(true);
      });
    });
  }
});

describe('the structure', () => {
  it('passes over what repeats: running heads, and the label of an answer that continues', async () => {
    const { bytes, pages } = render(JOBS['an answer over several pages']!(), fonts);
    const pdf = await readTagged(bytes);
    const cells = elementsOf(pdf).flatMap(([element]) => (element.type === 'TD' ? [element] : []));
    const spread = cells.find((cell) => new Set(marksOf(cell).map(({ page }) => page.tag)).size > 1)!;
    expect(new Set(marksOf(spread).map(({ page }) => page.tag)).size).toBeGreaterThan(1);
    const last = pdf.pages[pages - 1]!;
    const read = last.stretches.filter(({ mcid }) => mcid !== undefined);
    // Only the answer itself is read on its last page.
    expect(read.map(({ tag }) => tag)).toEqual(['TD']);
  });

  it('leaves the embedded draft as it was', async () => {
    const { bytes } = render(JOBS['an application with issues']!(), fonts);
    const { attachments } = await readPdf(bytes);
    expect(Buffer.from(attachments['draft.json']!.content).toString()).toBe('{}');
  });
});
