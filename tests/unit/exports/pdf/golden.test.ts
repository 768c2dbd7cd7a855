import { beforeAll, describe, expect, it } from 'vitest';
import { render, renderPdf } from '../../../../src/lib/exports/pdf/render.js';
import type { PdfFonts } from '../../../../src/lib/exports/pdf/types.js';
import { readFonts } from './fonts.js';
import { drawnOn } from './read-pdf.js';
import { exampleInput, longInput, SMALL, STAMP } from './samples.js';
import { fullSheet, inputOf } from './sheets.js';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readFonts();
});

/**
 * The position of everything on these pages, in points, so that no change of the layout goes unnoticed. Look at the
 * pages before accepting a change with `npx vitest run tests/unit/exports/pdf/golden.test.ts -u`.
 */
describe('golden pages', () => {
  const sample = (name: string, make: () => Uint8Array, page = 1) =>
    it(name, async () => {
      const drawn = await drawnOn(make(), page);
      await expect(`${JSON.stringify(drawn, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
    });

  sample('cover', () => renderPdf(inputOf(fullSheet()), fonts).bytes);
  sample('answers', () => renderPdf(inputOf(fullSheet()), fonts).bytes, 4);
  sample('application', () => renderPdf({ ...exampleInput(), parts: { cover: false, answers: false } }, fonts).bytes);
  sample('application-full', () => renderPdf({ ...longInput(), parts: { cover: false, answers: false } }, fonts).bytes);
  sample('appendix', () => renderPdf({ ...longInput(), parts: { cover: false, answers: false } }, fonts).bytes, 2);
  sample('blank', () => render({ kind: 'blank', input: { procedure: SMALL, ...STAMP } }, fonts).bytes);
  sample('support-table', () => render({ kind: 'support-table', input: STAMP }, fonts).bytes);
});
