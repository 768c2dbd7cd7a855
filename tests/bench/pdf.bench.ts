import { readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { bench, describe } from 'vitest';
import { renderPdf } from '../../src/lib/exports/pdf/render.js';
import { readFonts } from '../unit/exports/pdf/fonts.js';
import { fullSheet, inputOf } from '../unit/exports/pdf/sheets.js';

/**
 * A full application, set by us and by jsPDF alone with the font as it is shipped (which draws the lines one below
 * the other, unbroken, and loses 𠮷). Run with `npx vitest bench --run tests/bench/pdf.bench.ts`.
 */
const fonts = await readFonts();
const input = inputOf(fullSheet());
const lines = fullSheet().screens.flatMap((screen) => screen.sections.flatMap((section) => section.lines));
const shipped = readFileSync('node_modules/@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf');

function plain(): ArrayBuffer {
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
  pdf.addFileToVFS('f.ttf', shipped.toString('base64'));
  pdf.addFont('f.ttf', 'f', 'normal');
  pdf.setFont('f').setFontSize(10);
  lines.forEach((line, index) => {
    if (index > 0 && index % 30 === 0) pdf.addPage();
    pdf.text(`${line.label} ${line.shown}`, 50, 50 + (index % 30) * 24);
  });
  return pdf.output('arraybuffer');
}

console.info(
  `${lines.length} answers: ours ${renderPdf(input, fonts).bytes.length} bytes, jsPDF alone ${plain().byteLength} bytes`,
);

describe('the PDF of a full application', () => {
  bench('ours: typeset, subset, attached', () => void renderPdf(input, fonts), { iterations: 5, time: 0 });
  bench('jsPDF alone with the whole font', () => void plain(), { iterations: 5, time: 0 });
});
