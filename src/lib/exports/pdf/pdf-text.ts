import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
// As a script of the app's own: a plain host may not know what an .mjs is.
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { readingOrder, type Piece } from './reading-order.js';

/** Pages that are read at most: NSS's confirmation has a few. */
const MAX_PAGES = 60;

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
export async function textOfPdf(bytes: Uint8Array, broken: string): Promise<PdfText> {
  const worker = new PdfWorker();
  GlobalWorkerOptions.workerPort = worker;
  const loading = getDocument({ data: bytes, useSystemFonts: false, disableFontFace: true, stopAtErrors: false });
  try {
    const pdf = await loading.promise;
    const lines: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
      const pieces = items.flatMap((item): Piece[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x, y] = item.transform as number[];
        return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height: item.height || 10 }];
      });
      lines.push(...readingOrder(pieces, broken));
    }
    return { text: lines.join('\n'), left: Math.max(0, pdf.numPages - MAX_PAGES) };
  } finally {
    await loading.destroy();
    GlobalWorkerOptions.workerPort = null;
    worker.terminate();
  }
}
