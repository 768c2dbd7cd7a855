import { jsPDF } from 'jspdf';
import type { Canvas, Place, PlacedGlyph } from '../layout/types.js';
import type { About, Bookmark } from '../layout/pages.js';
import type { Typesetter } from '../text/typesetter.js';
import type { FaceName } from '../types.js';
import { attachmentEntries, writeAttachment } from './attachment.js';
import { bookmarkObjects } from './bookmarks.js';
import { writeFontObjects } from './font-objects.js';
import { hash128 } from './hash.js';
import { internalsOf } from './internals.js';
import type { FontRecord, Internals } from './internals.js';
import { pack } from './pack.js';
import type { PackedObject } from './pack.js';
import { EscapedText } from './strings.js';
import { Links } from './tags/links.js';
import { MarkedContent } from './tags/marked-content.js';
import { writeMetadata } from './tags/metadata.js';
import { Structure } from './tags/structure.js';
import { treeObjects } from './tags/tree-objects.js';

/**
 * The built-in jsPDF fonts whose records our faces replace. jsPDF's own TrueType support (`addFont`) drops characters
 * beyond the BMP and embeds whole tables; a built-in font is skipped once our `putFont` handler has marked it as
 * written.
 */
const RECORDS: Record<FaceName, { family: string; style: string; name: string }> = {
  regular: { family: 'helvetica', style: 'normal', name: 'BIZUDPGothic-Regular' },
  bold: { family: 'helvetica', style: 'bold', name: 'BIZUDPGothic-Bold' },
  fallback: { family: 'times', style: 'normal', name: 'NotoSansJP-Regular' },
};

/** The document's metadata. */
export interface Particulars extends About {
  /** `YYYY-MM-DD HH:MM` in Japan time. */
  createdOn: string;
  /** The input of the hash that becomes the file's id. */
  seed: string;
}

/**
 * Builds a PDF: draws pages on a canvas, then adds fonts, bookmarks, metadata, the attachment and the structure that
 * makes it accessible (PDF/UA-1, ISO 14289-1).
 */
export class PdfDocument {
  readonly #pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true, floatPrecision: 3 });
  readonly #internals: Internals = internalsOf(this.#pdf);
  readonly #typesetter: Typesetter;
  readonly #structure = new Structure();
  readonly #marks = new MarkedContent(this.#internals, this.#structure);
  readonly #links = new Links();
  #failure: unknown;
  #catalog = '';

  /** @param typesetter the one that set all texts to be drawn */
  constructor(typesetter: Typesetter) {
    this.#typesetter = typesetter;
    // Our texts are passed to jsPDF as hexadecimal glyph codes of the subset.
    this.#on('postProcessText', (payload: { mutex: { isHex?: boolean } }) => (payload.mutex.isHex = true));
    this.#on('putFont', ({ font }: { font: FontRecord }) => this.#writeFont(font));
    this.#on('putPage', ({ pageNumber }: { pageNumber: number }) => this.#writePageEntries(pageNumber));
    this.#on('putCatalog', () => this.#internals.write(this.#catalog));
  }

  addPage(): void {
    this.#marks.endPage();
    this.#pdf.addPage();
  }

  /** Draws on the last page. */
  readonly canvas: Canvas = {
    text: (glyphs, x, baseline) => this.#drawText(glyphs, x, baseline),
    fill: (x, y, width, height, color) => {
      this.#marks.beforeLines();
      this.#pdf.setFillColor(color).rect(x, y, width, height, 'F');
    },
    rounded: (x, y, width, height, radius, color) => {
      this.#marks.beforeLines();
      this.#pdf.setFillColor(color).roundedRect(x, y, width, height, radius, radius, 'F');
    },
    stroke: (from, to, color, thickness) => {
      const pen = this.#pen(color, thickness);
      pen
        .setLineCap('round')
        .line(...from, ...to)
        .setLineCap('butt');
    },
    frame: (x, y, width, height, color, thickness) => this.#pen(color, thickness).rect(x, y, width, height, 'S'),
    rule: (x, y, width, color, thickness) => this.#pen(color, thickness).line(x, y, x + width, y),
    verticalRule: (x, y, height, color, thickness) => this.#pen(color, thickness).line(x, y, x, y + height),
    link: (x, y, width, height, to: Place, title) => this.#link([x, y, width, height], to, title),
    tag: (tag, draw) => (this.#marks.isAside ? draw() : this.#structure.inside(tag, draw)),
    artifact: (draw) => this.#marks.aside(draw),
  };

  /**
   * Completes the document.
   * @returns the file's bytes, the same for the same input
   * @throws Error if an event handler failed; jsPDF itself would only log it
   */
  finish({ createdOn, seed, attachment, ...texts }: Particulars, bookmarks: readonly Bookmark[]): Uint8Array {
    const date = `D:${createdOn.replace(/\D/g, '')}00+09'00'`;
    this.#pdf.setCreationDate(date as unknown as Date);
    this.#pdf.setFileId(hash128(seed));
    this.#pdf.setDocumentProperties(properties(texts));
    this.#pdf.viewerPreferences({ DisplayDocTitle: true });
    this.#marks.endPage();
    let packed: readonly PackedObject[] = [];
    this.#on('postPutResources', () => {
      const { outline, objects: outlines } = bookmarkObjects(this.#internals, bookmarks);
      const file = attachment === undefined ? undefined : writeAttachment(this.#internals, attachment, date);
      const metadata = writeMetadata(this.#internals, { ...texts, createdOn });
      const pages = this.#pdf.getNumberOfPages();
      const { root, objects: tree } = treeObjects(this.#internals, this.#structure, this.#links, pages);
      packed = [...outlines, ...tree, ...this.#links.objects(this.#internals, pages)];
      // jsPDF writes version 1.3, but associated files need a later one; and its setLanguage does not accept ja-JP.
      this.#catalog = [
        `/Version /1.7 /Lang (ja-JP) /MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R /Metadata ${metadata} 0 R`,
        ...(outline === undefined ? [] : [`/Outlines ${outline} 0 R`]),
        ...(file === undefined ? [] : [attachmentEntries(file)]),
      ].join(' ');
    });
    const bytes = new Uint8Array(this.#pdf.output('arraybuffer'));
    if (this.#failure !== undefined) throw this.#failure;
    return pack(bytes, packed);
  }

  #on<Payload>(topic: string, act: (payload: Payload) => void): void {
    this.#internals.events.subscribe(topic, (payload: Payload) => {
      try {
        act(payload);
      } catch (error) {
        this.#failure ??= error;
      }
    });
  }

  #pen(color: string, thickness: number): jsPDF {
    this.#marks.beforeLines();
    return this.#pdf.setDrawColor(color).setLineWidth(thickness);
  }

  #link(box: readonly number[], to: Place, title: string): void {
    const element = this.#structure.current;
    if (element?.type !== 'Link') throw new Error('A link must be drawn inside its tag.');
    this.#links.add(this.#marks.page, box, to, title, element);
  }

  /** The page's place in the parent tree, and its links in the order of the structure (ISO 14289-1, 7.18.3). */
  #writePageEntries(page: number): void {
    const links = this.#links.reserve(this.#internals, page).map((number) => `${number} 0 R`);
    const annotations = links.length > 0 ? ` /Annots [${links.join(' ')}]` : '';
    this.#internals.write(`/StructParents ${page - 1} /Tabs /S${annotations}`);
  }

  /** Draws a line in runs of the same face and style. */
  #drawText(glyphs: readonly PlacedGlyph[], x: number, baseline: number): void {
    if (glyphs.length === 0) return;
    this.#marks.beforeText();
    let left = x;
    for (let start = 0; start < glyphs.length;) {
      const first = glyphs[start] as PlacedGlyph;
      const rest = glyphs.findIndex((glyph, index) => index > start && !isSameRun(glyph, first));
      const run = glyphs.slice(start, rest === -1 ? undefined : rest);
      const { family, style } = RECORDS[first.face];
      const codes = run.map(({ code }) => code.toString(16).padStart(4, '0')).join('');
      this.#pdf.setFont(family, style).setFontSize(first.style.size).setTextColor(first.style.color);
      this.#pdf.text(codes, left, baseline);
      left += run.reduce((sum, { width }) => sum + width, 0);
      start += run.length;
    }
  }

  #writeFont(record: FontRecord): void {
    for (const face of Object.keys(RECORDS) as FaceName[]) {
      const { family, style, name } = RECORDS[face];
      if (this.#internals.getFont(family, style).id !== record.id) continue;
      writeFontObjects(this.#internals, record, { name, ...this.#typesetter.used(face) });
    }
  }
}

const isSameRun = (a: PlacedGlyph, b: PlacedGlyph): boolean => a.face === b.face && a.style === b.style;

function properties(texts: Omit<About, 'attachment'>): Record<string, string> {
  const escaped = Object.entries(texts).map(([key, text]) => [key, new EscapedText(text)]);
  return Object.fromEntries(escaped) as Record<string, string>;
}
