// The legacy build brings what Safari before 26.2 and Chrome before 140 do not have.
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Bundled as one of the app's own scripts, because simple hosts may serve .mjs with the wrong MIME type.
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { SILENT, type Tell } from '../jobs/messages.js';
import { plainLines } from './plain-lines.js';
import { readingOrder, type Piece } from './reading-order.js';
import { hasUnseenText } from './unseen-text.js';

/** The maximum number of pages read; NSS's confirmation has only a few. */
const MAX_PAGES = 60;
/** The limits for the pieces of text on a page and for all letters: many times what NSS's pages have. */
const MAX_PIECES = 5000;
const MAX_LETTERS = 1_000_000;

/** The text of a PDF. */
export interface PdfText {
  /** Lines with cells separated by tabs; '' if the PDF contains only images. */
  text: string;
  /** The same line by line, as in papers whose frames are drawn with characters. */
  plain: string;
  /** The number of pages at the end that were not read. */
  left: number;
  /** Whether some of it is not seen on the page, as under a scanned picture. Looked for only if that was asked. */
  unseen: boolean;
  /** Whether some of it is written from top to bottom, which is read in the wrong order. */
  vertical: boolean;
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/** A page's pieces of text and marks. pdf.js's `getTextContent` iterates over the stream, which not every browser can. */
async function itemsOf(page: PDFPageProxy): Promise<TextContent['items']> {
  const reader = (
    page.streamTextContent({ disableNormalization: true }) as ReadableStream<Pick<TextContent, 'items'>>
  ).getReader();
  const items: TextContent['items'] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) items.push(...part.value.items);
  return items;
}

/** Tests whether a piece begins on the page, given as left, bottom, right and top: text beside it cannot be seen. */
const onPage =
  ([left = 0, bottom = 0, right = 0, top = 0]: number[]) =>
  ({ x, y }: Piece): boolean =>
    x >= left && x <= right && y >= bottom && y <= top;

/** Whether a page has text that nobody sees; see `hasUnseenText`. */
async function hasUnseen(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<boolean> {
  const layers = await pdf.getOptionalContentConfig();
  return hasUnseenText(await page.getOperatorList(), (layer) => layers.isVisible(layer as never));
}

/**
 * Extracts the text of a PDF in reading order, for pages of NSS that were printed to PDF.
 * @param broken inserted where a cell was wrapped onto a new line
 * @param look whether to look for text that is not seen, which takes longer
 * @throws pdf.js's errors if the file is not a PDF or needs a password (`PasswordException`)
 */
export async function textOfPdf(
  bytes: Uint8Array,
  broken: string,
  tell: Tell = SILENT,
  look = false,
): Promise<PdfText> {
  const worker = new PdfWorker();
  GlobalWorkerOptions.workerPort = worker;
  const loading = getDocument({ data: bytes, useSystemFonts: false, disableFontFace: true, stopAtErrors: false });
  try {
    const pdf = await loading.promise;
    const lines: string[] = [];
    const plain: string[] = [];
    const pages = Math.min(pdf.numPages, MAX_PAGES);
    let letters = 0;
    let read = 0;
    let [unseen, vertical] = [false, false];
    for (let number = 1; number <= pages && letters < MAX_LETTERS; number += 1) {
      await tell.progress(number - 1, pages);
      const page = await pdf.getPage(number);
      const items = await itemsOf(page);
      unseen ||= look && (await hasUnseen(pdf, page));
      vertical ||= items.some((item) => 'str' in item && item.dir === 'ttb');
      const pieces = items
        .flatMap((item): Piece[] => {
          if (!('str' in item) || item.str.trim() === '') return [];
          const [, , , , x, y] = item.transform as number[];
          return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height || 10 }];
        })
        .filter(onPage(page.view));
      if (pieces.length > MAX_PIECES) break;
      lines.push(...readingOrder(pieces, broken));
      plain.push(...plainLines(pieces));
      letters += pieces.reduce((sum, { text }) => sum + text.length, 0);
      read = number;
    }
    return { text: lines.join('\n'), plain: plain.join('\n'), left: pdf.numPages - read, unseen, vertical };
  } finally {
    await loading.destroy();
    GlobalWorkerOptions.workerPort = null;
    worker.terminate();
  }
}
