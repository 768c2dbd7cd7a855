import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { jsPDF } from 'jspdf';
import { PDFDocument, rgb } from 'pdf-lib';
import { bench, describe } from 'vitest';
import { layoutDocument } from '../../src/lib/exports/pdf/layout/document.js';
import { renderPdf } from '../../src/lib/exports/pdf/render.js';
import { Typesetter } from '../../src/lib/exports/pdf/text/typesetter.js';
import { readFonts } from '../unit/exports/pdf/fonts.js';
import { readPdf } from '../unit/exports/pdf/read-pdf.js';
import { fullSheet, inputOf } from '../unit/exports/pdf/sheets.js';

/**
 * One document, a full application of 132 answers, written by us and by four libraries: every text, rule and tinted
 * ground of our pages at the same place, with the fonts as they are shipped. Our time includes reading the answers and
 * setting the pages; the others are handed the finished pages and only write them.
 * Printed: bytes and time against ours, and how many texts do not come out of the file as they went in.
 * Run with `npx vitest bench --run tests/bench/pdf-peers.bench.ts`.
 */
interface Peers {
  PDFKit: new (options: object) => NodeJS.ReadableStream & {
    registerFont(name: string, source: Buffer): void;
    font(name: string): { fontSize(size: number): { fillColor(color: string): void } };
    text(text: string, x: number, y: number, options: object): void;
    rect(x: number, y: number, width: number, height: number): { fill(color: string): void };
    addPage(): void;
    end(): void;
  };
  pdfmake: {
    virtualfs: { writeFileSync(name: string, data: Buffer): void };
    addFonts(fonts: object): void;
    setUrlAccessPolicy(policy: () => boolean): void;
    setLocalAccessPolicy(policy: () => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  fontkit: { create(bytes: Uint8Array): { createSubset(): { encode(): Uint8Array; encodeStream?(): Readable } } };
}
type Item =
  | { text: string; x: number; y: number; size: number; color: string; weight: 'regular' | 'bold' }
  | { x: number; y: number; width: number; height: number; color: string };

const load = createRequire(import.meta.url);
const [PDFKit, pdfmake, fontkit] = [load('pdfkit'), load('pdfmake'), load('fontkit')] as [
  Peers['PDFKit'],
  Peers['pdfmake'],
  Peers['fontkit'],
];
const fonts = await readFonts();
const input = inputOf(fullSheet());
const face = (weight: string, name: string) =>
  readFileSync(`node_modules/@expo-google-fonts/biz-udpgothic/${weight}/BIZUDPGothic_${name}.ttf`);
const shipped = { regular: face('400Regular', '400Regular'), bold: face('700Bold', '700Bold') };
const HEIGHT = 841.89;

/** The items on each of our pages. */
function itemsOfPages(): Item[][] {
  const layout = layoutDocument(new Typesetter(fonts), input);
  return Array.from({ length: layout.pages }, (_, index) => {
    const items: Item[] = [];
    const fill = (x: number, y: number, width: number, height: number, color: string) =>
      void items.push({ x, y, width, height, color });
    layout.drawPage(
      {
        fill,
        // The mark is left out: the peers draw none.
        rounded: () => undefined,
        stroke: () => undefined,
        rule: (x, y, width, color, thickness) => fill(x, y, width, thickness, color),
        verticalRule: (x, y, height, color, thickness) => fill(x, y, thickness, height, color),
        frame: (x, y, width, _height, color, thickness) => fill(x, y, width, thickness, color),
        link: () => undefined,
        tag: (_tag, draw) => draw(),
        artifact: (draw) => draw(),
        text: (glyphs, x, y) => {
          let left = x;
          let last: Item | undefined;
          for (const { text, style, width } of glyphs) {
            const { size, color, weight } = style;
            if (last && 'text' in last && last.size === size && last.color === color) last.text += text;
            else items.push((last = { text, x: left, y, size, color, weight }));
            left += width;
          }
        },
      },
      index + 1,
    );
    return items;
  });
}
const pages = itemsOfPages();
const texts = pages.flat().flatMap((item) => ('text' in item ? [item.text] : []));

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);
pdfmake.virtualfs.writeFileSync('regular.ttf', shipped.regular);
pdfmake.virtualfs.writeFileSync('bold.ttf', shipped.bold);
pdfmake.addFonts({ f: { normal: 'regular.ttf', bold: 'bold.ttf' } });

function withJsPdf(): Promise<Uint8Array> {
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
  for (const [weight, font] of Object.entries(shipped)) {
    pdf.addFileToVFS(`${weight}.ttf`, font.toString('base64'));
    pdf.addFont(`${weight}.ttf`, weight, 'normal');
  }
  pages.forEach((items, index) => {
    if (index > 0) pdf.addPage();
    for (const item of items) {
      if (!('text' in item)) pdf.setFillColor(item.color).rect(item.x, item.y, item.width, item.height, 'F');
      else pdf.setFont(item.weight).setFontSize(item.size).setTextColor(item.color).text(item.text, item.x, item.y);
    }
  });
  return Promise.resolve(new Uint8Array(pdf.output('arraybuffer')));
}

/** pdf-lib expects the stream interface of fontkit 1. */
const oldFontkit = {
  create(bytes: Uint8Array) {
    const font = fontkit.create(bytes);
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => {
      const subset = createSubset();
      subset.encodeStream = () => Readable.from([subset.encode()]);
      return subset;
    };
    return font;
  },
};

async function withPdfLib(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(oldFontkit as unknown as Parameters<typeof pdf.registerFontkit>[0]);
  const embedded = {
    regular: await pdf.embedFont(shipped.regular, { subset: true }),
    bold: await pdf.embedFont(shipped.bold, { subset: true }),
  };
  const colorOf = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
    return rgb(red, green, blue);
  };
  for (const items of pages) {
    const page = pdf.addPage([595.28, HEIGHT]);
    for (const { x, y, ...item } of items) {
      const color = colorOf(item.color);
      if ('text' in item)
        page.drawText(item.text, { x, y: HEIGHT - y, size: item.size, font: embedded[item.weight], color });
      else page.drawRectangle({ ...item, x, y: HEIGHT - y - item.height, color });
    }
  }
  return pdf.save();
}

async function withPdfKit(): Promise<Uint8Array> {
  const pdf = new PDFKit({ size: 'A4', margin: 0 });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  for (const [weight, font] of Object.entries(shipped)) pdf.registerFont(weight, font);
  pages.forEach((items, index) => {
    if (index > 0) pdf.addPage();
    for (const item of items) {
      if (!('text' in item)) pdf.rect(item.x, item.y, item.width, item.height).fill(item.color);
      else {
        pdf.font(item.weight).fontSize(item.size).fillColor(item.color);
        pdf.text(item.text, item.x, item.y, { lineBreak: false, baseline: 'alphabetic' });
      }
    }
  });
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

async function withPdfmake(): Promise<Uint8Array> {
  const content = pages.flatMap((items, index) => [
    { text: ' ', ...(index > 0 ? { pageBreak: 'before' } : {}) },
    ...items.map((item) => {
      if (!('text' in item)) {
        const { x, y, width: w, height: h, color } = item;
        return { canvas: [{ type: 'rect', x: 0, y: 0, w, h, color }], absolutePosition: { x, y } };
      }
      const { text, x, y, size, color, weight } = item;
      const place = { absolutePosition: { x, y: y - size * 0.88 }, noWrap: true };
      return { text, fontSize: size, color, bold: weight === 'bold', ...place };
    }),
  ]);
  const definition = { pageSize: 'A4', pageMargins: 0, defaultStyle: { font: 'f' }, content };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

const makers: Record<string, () => Promise<Uint8Array>> = {
  ours: () => Promise.resolve(renderPdf(input, fonts).bytes),
  jsPDF: withJsPdf,
  'pdf-lib': withPdfLib,
  pdfkit: withPdfKit,
  pdfmake: withPdfmake,
};

/** Number of texts that cannot be extracted as they were written, ignoring white space. */
async function lost(bytes: Uint8Array): Promise<number> {
  const bare = (text: string) => text.replace(/\s/gu, '');
  const found = bare((await readPdf(bytes)).pages.join(''));
  return texts.filter((text) => !found.includes(bare(text))).length;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** The libraries take turns, so that a busy moment of the machine affects all alike. */
async function measure(rounds: number) {
  const found: Record<string, { bytes: Uint8Array; times: number[] }> = Object.fromEntries(
    Object.keys(makers).map((name) => [name, { bytes: new Uint8Array(), times: [] }]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [name, make] of Object.entries(makers)) {
      const start = performance.now();
      const bytes = await make();
      found[name]?.times.push(performance.now() - start);
      if (found[name]) found[name].bytes = bytes;
    }
  }
  const ours = found['ours'] ?? { bytes: new Uint8Array(), times: [] };
  return Promise.all(
    Object.entries(found).map(async ([name, { bytes, times }]) => ({
      name,
      bytes: bytes.length,
      'bytes / ours': (bytes.length / ours.bytes.length).toFixed(2),
      'time / ours': (median(times) / median(ours.times)).toFixed(2),
      'first time / ours': ((times[0] ?? NaN) / (ours.times[0] ?? NaN)).toFixed(2),
      'texts not extracted as they went in': await lost(bytes),
    })),
  );
}

console.info(`${pages.length} pages, ${texts.length} texts`);
console.table(await measure(7));

describe('the PDF of 132 answers', () => {
  for (const [name, make] of Object.entries(makers))
    bench(name, async () => void (await make()), { iterations: 5, time: 0 });
});
