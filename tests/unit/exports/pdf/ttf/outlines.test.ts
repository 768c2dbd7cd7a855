import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packFont, packOutlines } from '../../../../../scripts/prebuild/fonts/pack.mjs';
import { readFace } from '../../../../../src/lib/exports/pdf/ttf/face.js';
import { readOutlines } from '../../../../../src/lib/exports/pdf/ttf/outlines.js';
import { writeSubset } from '../../../../../src/lib/exports/pdf/ttf/subset.js';
import { numbers } from '../../../support/random-changes.js';
import { tableOf } from './table-of.js';

interface Point {
  x: number;
  y: number;
  onCurve: boolean;
}

/** An outline as TrueType stores it, each distance in two bytes. */
function written(contours: readonly (readonly Point[])[]): Buffer {
  const points = contours.flat();
  const distances = (key: 'x' | 'y') => points.map((point, at) => point[key] - (points[at - 1]?.[key] ?? 0));
  const words = (values: readonly number[]) => {
    const bytes = Buffer.alloc(values.length * 2);
    values.forEach((value, at) => bytes.writeInt16BE(value, at * 2));
    return bytes;
  };
  let last = -1;
  return Buffer.concat([
    words([contours.length, 0, 0, 0, 0]),
    words(contours.map((contour) => (last += contour.length))),
    words([0]),
    Buffer.from(points.map(({ onCurve }) => +onCurve)),
    words(distances('x')),
    words(distances('y')),
  ]);
}

/** The contours of an outline in TrueType's `glyf`. */
function read(outline: Uint8Array): Point[][] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const contours = view.getInt16(0);
  const ends = Array.from({ length: contours }, (_, at) => view.getUint16(10 + at * 2));
  let at = 12 + contours * 2;
  const flags: number[] = [];
  while (flags.length <= ends.at(-1)!) {
    const flag = outline[at++]!;
    for (let times = flag & 8 ? outline[at++]! : 0; times >= 0; times -= 1) flags.push(flag);
  }
  const places = (isShort: number, same: number) => {
    let now = 0;
    return flags.map((flag) => {
      if (flag & isShort) now += flag & same ? outline[at++]! : -outline[at++]!;
      else if (!(flag & same)) now += view.getInt16((at += 2) - 2);
      return now;
    });
  };
  const [xs, ys] = [places(2, 16), places(4, 32)];
  expect(at).toBe(outline.length);
  const points = flags.map((flag, index) => ({ x: xs[index]!, y: ys[index]!, onCurve: (flag & 1) === 1 }));
  const frame = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  expect([2, 4, 6, 8].map((place) => view.getInt16(place))).toEqual(frame);
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

/** The tables of a font with these outlines. */
function tablesOf(outlines: readonly Buffer[]): Map<string, Buffer> {
  const [head, maxp, loca] = [Buffer.alloc(54), Buffer.alloc(6), Buffer.alloc(outlines.length * 4 + 4)];
  head.writeInt16BE(1, 50);
  maxp.writeUInt16BE(outlines.length, 4);
  let end = 0;
  outlines.forEach((outline, at) => loca.writeUInt32BE((end += outline.length), at * 4 + 4));
  return new Map(Object.entries({ head, maxp, loca, glyf: Buffer.concat(outlines) }));
}

describe('packed outlines', () => {
  it('are the same points, however far these are from one another', () => {
    const next = numbers(7);
    // Around each limit of the form: 64, 255, 768, 1279.
    const STEPS = [0, 1, 2, 63, 64, 65, 66, 254, 255, 256, 257, 767, 768, 769, 770, 1279, 1280, 1281, 4000];
    const step = () => STEPS[next(STEPS.length)]! * (next(2) ? 1 : -1);
    const glyphs = Array.from({ length: 300 }, (_, glyph) => {
      let [x, y] = [0, 0];
      // One contour has more points than a byte can count; two have runs of the same flag.
      const length = glyph === 5 ? 900 : glyph === 6 ? 300 : 0;
      return Array.from({ length: 1 + next(4) }, () =>
        Array.from({ length: length || 1 + next(12) }, (): Point => {
          const far = length > 0 ? next(3) : undefined;
          x = Math.max(-15000, Math.min(15000, x + (far ?? step())));
          y = Math.max(-15000, Math.min(15000, y + (far ?? step())));
          return { x, y, onCurve: length > 0 || next(2) === 0 };
        }),
      );
    });
    const packed = packOutlines(tablesOf([...glyphs.map(written), Buffer.alloc(0)]));
    const outline = readOutlines(packed);
    glyphs.forEach((contours, glyph) => expect(read(outline(glyph))).toEqual(contours));
    expect(outline(glyphs.length)).toHaveLength(0);
    expect(() => readOutlines(packed.subarray(0, packed.length - 1))).toThrow(RangeError);
  });

  it('are those of the font to the byte', async () => {
    const source = import.meta.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf');
    const cut = createRequire(import.meta.url)('subset-font') as (
      font: Buffer,
      text: string,
      options: object,
    ) => Promise<Buffer>;
    const text = 'あア漢字髙㈱①ABCｱ、。 ー鬱龍';
    const font = await cut(readFileSync(fileURLToPath(source)), text, { targetFormat: 'truetype', noHinting: true });
    const table = (wanted: string) => tableOf(font, wanted);
    const face = readFace(packFont(font));
    const [loca, glyf] = [table('loca'), table('glyf')];
    const isLong = table('head').readInt16BE(50) === 1;
    const offset = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
    for (const character of text) {
      const glyph = face.glyphOf(character.codePointAt(0)!);
      expect(glyph, character).toBeGreaterThan(0);
      const outline = Buffer.from(face.outline(glyph));
      // Short offsets leave a byte between outlines of an odd length.
      expect(outline).toEqual(glyf.subarray(offset(glyph), offset(glyph) + outline.length));
      expect(offset(glyph + 1) - offset(glyph) - outline.length).toBeLessThan(2);
    }
    const glyphs = Array.from({ length: table('maxp').readUInt16BE(4) }, (_, glyph) => glyph);
    const subset = Buffer.from(
      writeSubset(
        face,
        glyphs.map((glyph) => ({ glyph })),
      ),
    );
    const [old, now, full] = [table('hmtx'), tableOf(subset, 'hmtx'), table('hhea').readUInt16BE(34)];
    for (const glyph of glyphs) {
      expect(now.readUInt16BE(glyph * 4)).toBe(old.readUInt16BE(Math.min(glyph, full - 1) * 4));
      // How far nothing is from the left matters to nobody; subsetting empties the sign for a missing character.
      if (face.outline(glyph).length === 0) continue;
      expect(now.readInt16BE(glyph * 4 + 2)).toBe(old.readInt16BE(glyph < full ? glyph * 4 + 2 : (full + glyph) * 2));
    }
  });

  it('refuses fonts that it would spoil', () => {
    const hinted = written([[{ x: 1, y: 1, onCurve: true }]]);
    hinted.writeUInt16BE(3, 12);
    expect(() => packOutlines(tablesOf([hinted]))).toThrow('hints');
    const composite = Buffer.alloc(18);
    composite.writeInt16BE(-1, 0);
    expect(() => packOutlines(tablesOf([composite]))).toThrow('put together');
    const source = import.meta.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf');
    const own = readFileSync(fileURLToPath(source));
    tableOf(own, 'head').writeUInt16BE(0, 16);
    expect(() => packFont(own)).toThrow('left bearings');
  });
});
