import { readFileSync } from 'node:fs';
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../../src/lib/exports/pdf/render.js';
import { readFonts } from './fonts.js';
import { fullSheet, inputOf } from './sheets.js';

const favicon = readFileSync(new URL('../../../../static/favicon.svg', import.meta.url), 'utf8');

/** The boxes of the white strokes on a page and of the ground around them, in points from the bottom left corner. */
async function markOn(bytes: Uint8Array, number: number) {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
  // jsPDF writes colours in hundredths.
  let [pen, fill, width] = ['', '', 0];
  const grounds: number[][] = [];
  const strokes: { box: number[]; width: number }[] = [];
  fnArray.forEach((name, index) => {
    const args = argsArray[index] as [unknown, unknown, ArrayLike<number>];
    if (name === OPS.setStrokeRGBColor) pen = String(args[0]);
    if (name === OPS.setFillRGBColor) fill = String(args[0]);
    if (name === OPS.setLineWidth) width = Number(args[0]);
    if (name !== OPS.constructPath) return;
    const box = Array.from(args[2]);
    if (args[0] === OPS.stroke && pen === '#ffffff') strokes.push({ box, width });
    if (args[0] === OPS.fill && /^#0017c[12]$/.test(fill)) grounds.push(box);
  });
  await pdf.destroy();
  return { grounds, strokes };
}

describe('the mark on the cover', () => {
  it('is the drawing of the favicon, once, on the first page', async () => {
    const { bytes } = renderPdf(inputOf(fullSheet()), await readFonts());
    const { grounds, strokes } = await markOn(bytes, 1);
    expect(grounds).toHaveLength(1);
    const [left, bottom, right, top] = grounds[0] as [number, number, number, number];
    const size = right - left;
    expect(size).toBeCloseTo(26, 1);
    expect(top - bottom).toBeCloseTo(size, 1);
    // M7 9h18M16 9v15M16 14l6 4 in a square of 32, from the top.
    expect(favicon).toContain('viewBox="0 0 32 32"');
    expect(favicon).toContain('d="M7 9h18M16 9v15M16 14l6 4"');
    expect(favicon).toContain('stroke-width="3"');
    const inSquare = strokes.map(({ box, width }) => [
      ...[(box[0]! - left) / size, (top - box[3]!) / size, (box[2]! - left) / size, (top - box[1]!) / size].map((one) =>
        Math.round(one * 32),
      ),
      Math.round((width / size) * 32),
    ]);
    expect(inSquare).toEqual([
      [7, 9, 25, 9, 3],
      [16, 9, 16, 24, 3],
      [16, 14, 22, 18, 3],
    ]);
    expect(await markOn(bytes, 2)).toEqual({ grounds: [], strokes: [] });
  });
});
