import { PdfDocument } from './document/pdf-document.js';
import { layoutDocument } from './layout/document.js';
import { Typesetter } from './text/typesetter.js';
import type { PdfFonts, PdfInput, PdfResult } from './types.js';

/**
 * Makes the PDF, in one go and on whatever thread it is called: the page calls `renderApplicationPdf` instead.
 *
 * @param input what the document says
 * @param fonts TrueType files
 * @param onProgress told after each page
 * @returns the file, and what could not be printed
 * @throws Error when a font cannot be read or the date is not `YYYY-MM-DD HH:MM`
 */
export function renderPdf(
  input: PdfInput,
  fonts: PdfFonts,
  onProgress: (done: number, total: number) => void = () => undefined,
): PdfResult {
  const typesetter = new Typesetter(fonts);
  const layout = layoutDocument(typesetter, input);
  const pdf = new PdfDocument(typesetter);
  for (let page = 1; page <= layout.pages; page++) {
    if (page > 1) pdf.addPage();
    layout.drawPage(pdf.canvas, page);
    onProgress(page, layout.pages);
  }
  return { bytes: pdf.finish(input, layout.bookmarks), missing: typesetter.missing(), pages: layout.pages };
}
