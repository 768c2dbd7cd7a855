import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A text on a printed page; lengths in points from the top left corner. */
export interface PrintedText {
  text: string;
  left: number;
  /** Of the baseline. */
  top: number;
  size: number;
}

/** A printed page, and its texts joined in the order of the file, without white space. */
export interface Sheet {
  width: number;
  height: number;
  texts: PrintedText[];
  all: string;
}

/** Prints the page as its style wants it, and reads the paper back. */
export async function paperOf(page: Page): Promise<Sheet[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, format: 'A4', printBackground: true });
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const texts = items.flatMap((item): PrintedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , left, bottom] = item.transform as number[];
      return [{ text: item.str, left: left ?? 0, top: height - (bottom ?? 0), size: item.height }];
    });
    sheets.push({
      width,
      height,
      texts,
      all: texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s/gu, ''),
    });
  }
  await pdf.destroy();
  return sheets;
}
