import { layoutBlank } from './blank/blank.js';
import { PdfDocument } from './document/pdf-document.js';
import { layoutDocument } from './layout/document.js';
import type { Layout } from './layout/pages.js';
import { layoutSupportTable } from './layout/support-table.js';
import { Typesetter } from './text/typesetter.js';
import type { OnProgress, PdfFonts, PdfInput, PdfJob, PdfResult } from './types.js';

export const LOADING = '文字の形を読み込んでいます';
const SETTING = '文字を並べています';
const DRAWING = '頁を描いています';
const PACKING = 'ファイルにまとめています';
/** The progress at which each step begins; measured on a first run with 132 answers. */
const AT = { setting: 0.2, drawing: 0.55, packing: 0.8 } as const;

/**
 * Makes a PDF synchronously on the calling thread. Pages use the functions of `index.ts`, which run this in a worker.
 *
 * @param fonts TrueType files
 * @param onProgress called before each step and each page
 * @returns the file, and the characters that could not be printed
 * @throws Error if a font cannot be read or the date is not `YYYY-MM-DD HH:MM`
 */
export function render(job: PdfJob, fonts: PdfFonts, onProgress: OnProgress = () => undefined): PdfResult {
  onProgress(AT.setting, SETTING);
  const typesetter = new Typesetter(fonts);
  const layout = layoutOf(job, typesetter);
  const pdf = new PdfDocument(typesetter);
  for (let page = 1; page <= layout.pages; page++) {
    onProgress(AT.drawing + ((AT.packing - AT.drawing) * (page - 1)) / layout.pages, DRAWING);
    if (page > 1) pdf.addPage();
    layout.drawPage(pdf.canvas, page);
  }
  onProgress(AT.packing, PACKING);
  const bytes = pdf.finish(
    { ...layout.about, createdOn: job.input.createdOn, seed: JSON.stringify(job) },
    layout.bookmarks,
  );
  onProgress(1, PACKING);
  return { bytes, missing: typesetter.missing(), pages: layout.pages };
}

/** `render` for an application. */
export function renderPdf(input: PdfInput, fonts: PdfFonts, onProgress?: OnProgress): PdfResult {
  return render({ kind: 'application', input }, fonts, onProgress);
}

function layoutOf(job: PdfJob, typesetter: Typesetter): Layout {
  if (job.kind === 'application') return layoutDocument(typesetter, job.input);
  if (job.kind === 'blank') return layoutBlank(typesetter, job.input);
  return layoutSupportTable(typesetter, job.input);
}
