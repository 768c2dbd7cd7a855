import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
// As a script of the app's own: a plain host may not know what an .mjs is.
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { SILENT, type Tell } from '../jobs/messages.js';
import { readingOrder, type Piece } from './lines.js';

/** Pages that are read at most: NSS's confirmation has a few. */
const MAX_PAGES = 60;
/** Pieces of text on a page, and letters in all: many times what a page of NSS has. */
const MAX_PIECES = 5000;
const MAX_LETTERS = 1_000_000;

/** What a PDF says. */
export interface PdfText {
  /** Line by line, cells parted by tabs; '' where it holds pictures alone. */
  text: string;
  /** Pages at the end that were not read. */
  left: number;
}
/**
 * The text of a PDF, line by line, as somebody would copy it: what NSS's pages look like printed. `broken` stands where a cell was broken over two lines. Throws pdf.js's errors for what is no PDF, or one that a password closes (`PasswordException`).
 */
export async function textOfPdf(bytes: Uint8Array, broken: string, tell: Tell = SILENT): Promise<PdfText> {
  const worker = new PdfWorker();
  GlobalWorkerOptions.workerPort = worker;
  const loading = getDocument({ data: bytes, useSystemFonts: false, disableFontFace: true, stopAtErrors: false });
  try {
    const pdf = await loading.promise;
    const lines: string[] = [];
    const pages = Math.min(pdf.numPages, MAX_PAGES);
    let letters = 0;
    let read = 0;
    for (let number = 1; number <= pages && letters < MAX_LETTERS; number += 1) {
      await tell.progress(number - 1, pages);
      const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
      const pieces = items.flatMap((item): Piece[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x, y] = item.transform as number[];
        return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height || 10 }];
      });
      if (pieces.length > MAX_PIECES) break;
      lines.push(...readingOrder(pieces, broken));
      letters += pieces.reduce((sum, { text }) => sum + text.length, 0);
      read = number;
    }
    return { text: lines.join('\n'), left: pdf.numPages - read };
  } finally {
    await loading.destroy();
    GlobalWorkerOptions.workerPort = null;
    worker.terminate();
  }
}
