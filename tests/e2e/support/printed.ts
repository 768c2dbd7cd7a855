import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';

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
} as const;

/** Prints rows of cells as a table in the browser, as when somebody saves NSS's confirmation page as a PDF. */
export async function printed(
  context: BrowserContext,
  rows: readonly (readonly string[])[],
  print: keyof typeof PRINTS = 'wide',
) {
  const page = await context.newPage();
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>@font-face{font-family:J;src:url(data:font/ttf;base64,${FONT})}${PRINTS[print]}</style>` +
      `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const buffer = await page.pdf({ format: 'A4' });
  await page.close();
  return { name: 'kakunin.pdf', mimeType: 'application/pdf', buffer };
}
