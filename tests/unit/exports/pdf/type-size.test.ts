import { beforeAll, describe, expect, it } from 'vitest';
import { setLine } from '../../../../src/lib/exports/pdf/layout/lines.js';
import { BODY, STYLE } from '../../../../src/lib/exports/pdf/layout/theme.js';
import { WRITING_RULES } from '../../../../src/lib/exports/pdf/blank/rules.js';
import { render } from '../../../../src/lib/exports/pdf/render.js';
import { Typesetter } from '../../../../src/lib/exports/pdf/text/typesetter.js';
import type { PdfFonts, PdfJob } from '../../../../src/lib/exports/pdf/types.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { readFonts } from './fonts.js';
import { drawnOn } from './read-pdf.js';
import { longInput, STAMP } from './samples.js';
import { fullSheet, inputOf } from './sheets.js';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readFonts();
});

const JOBS: Record<string, () => PdfJob> = {
  'an application with issues': () => ({ kind: 'application', input: inputOf(fullSheet()) }),
  'an application with the longest answers': () => ({ kind: 'application', input: longInput() }),
  'a form to fill in by hand': () => ({ kind: 'blank', input: { procedure: newApplication, ...STAMP } }),
  'the form support table': () => ({ kind: 'support-table', input: STAMP }),
};

describe('the smallest print', () => {
  for (const [name, job] of Object.entries(JOBS)) {
    it(`has 8 points in ${name}`, async () => {
      const { bytes, pages } = render(job(), fonts);
      const sizes = new Set<number>();
      for (let page = 1; page <= pages; page++) {
        for (const drawn of await drawnOn(bytes, page)) {
          const size = /^text \S+ \S+ (\S+)/.exec(drawn)?.[1];
          if (size !== undefined) sizes.add(Number(size));
        }
      }
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
    });
  }

  it('leaves room between the columns of writing rules', () => {
    const typesetter = new Typesetter(fonts);
    WRITING_RULES.forEach(({ short, text }, index) => {
      const line = setLine(typesetter, [{ text: `※${index + 1}　${short}　${text}`, style: STYLE.footnote }]);
      expect(line.width, text).toBeLessThanOrEqual(BODY.width / 2 - 5);
    });
  });
});
