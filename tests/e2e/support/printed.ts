import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';

/** A bundled Japanese font: without one on the machine, printed text could not be extracted. */
const FONT = readFileSync(
  fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')),
).toString('base64');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The page settings for printing. */
export const PRINTS = {
  wide: 'td{padding:4px 24px;font:14px J;white-space:pre-line}',
  narrow:
    'table{width:100%;table-layout:fixed;border-collapse:collapse}td{padding:6px 10px;font:13px/1.5 J;border:1px solid;white-space:pre-line;overflow-wrap:anywhere}td:first-child{width:11em}td:only-child{width:auto}',
  /** Lines that stay whole, as in a registry's frame. */
  lines: 'td{padding:4px;font:9px/1.6 J;white-space:pre}',
} as const;

/** The page on which a browser prints: its font has several megabytes, so it is loaded once. */
const printers = new WeakMap<BrowserContext, Promise<Page>>();

async function openPrinter(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>@font-face{font-family:J;src:url(data:font/ttf;base64,${FONT})}</style>` +
      `<style id="print"></style><table><tr><td style="font-family:J">字</table>`,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** Prints rows of cells as a table in the browser, as when somebody saves NSS's confirmation page as a PDF. */
export async function printed(
  context: BrowserContext,
  rows: readonly (readonly string[])[],
  print: keyof typeof PRINTS = 'wide',
) {
  const printer = printers.get(context) ?? openPrinter(context);
  printers.set(context, printer);
  const page = await printer;
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  await page.evaluate(
    ([style, html]) => {
      document.getElementById('print')!.textContent = style;
      document.querySelector('table')!.innerHTML = html;
    },
    [PRINTS[print], rows.map((row) => `<tr>${cells(row)}</tr>`).join('')] as const,
  );
  const buffer = await page.pdf({ format: 'A4' });
  return { name: 'kakunin.pdf', mimeType: 'application/pdf', buffer };
}
