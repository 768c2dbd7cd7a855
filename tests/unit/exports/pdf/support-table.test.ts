import { beforeAll, describe, expect, it } from 'vitest';
import { layoutSupportTable } from '../../../../src/lib/exports/pdf/layout/support-table.js';
import { render } from '../../../../src/lib/exports/pdf/render.js';
import { Typesetter } from '../../../../src/lib/exports/pdf/text/typesetter.js';
import type { PdfFonts } from '../../../../src/lib/exports/pdf/types.js';
import { forms, webBusinesses, webNotes } from '../../../../src/lib/reference/form-support.js';
import { readFonts } from './fonts.js';
import { drawnOn, readPdf } from './read-pdf.js';
import { STAMP } from './samples.js';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readFonts();
});

describe('the form support table', () => {
  it('has every row on one page', async () => {
    const { bytes, pages, missing } = render({ kind: 'support-table', input: STAMP }, fonts);
    expect([pages, missing]).toEqual([1, []]);
    const text = (await readPdf(bytes)).pages.join('');
    const mark = (supported: boolean) => (supported ? '○' : '―');
    for (const form of forms) {
      const row = [
        form.new ?? '―',
        form.correction ?? '―',
        form.name,
        form.note ?? '',
        mark(form.web),
        mark(form.package),
      ];
      expect(text).toContain(row.join(''));
    }
    for (const { category, name, code } of webBusinesses) expect(text).toContain(category + name + code);
    for (const note of webNotes) expect(text).toContain(note);
    expect(text).toContain('非公式');
  });

  it('can be read: nothing is smaller than 8 points', async () => {
    const { bytes } = render({ kind: 'support-table', input: STAMP }, fonts);
    const sizes = (await drawnOn(bytes, 1))
      .flatMap((drawn) => /^text \S+ \S+ (\S+)/.exec(drawn)?.[1] ?? [])
      .map(Number);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  });

  it('has no bookmarks: it is one page', () => {
    expect(layoutSupportTable(new Typesetter(fonts), STAMP).bookmarks).toEqual([]);
  });
});
