import { beforeAll, describe, expect, it } from 'vitest';
import { readFace } from '../../../../src/lib/exports/pdf/ttf/face.js';
import type { Face } from '../../../../src/lib/exports/pdf/ttf/face.js';
import { writeSubset } from '../../../../src/lib/exports/pdf/ttf/subset.js';
import { readFonts } from './fonts.js';

let face: Face;
beforeAll(async () => {
  face = readFace((await readFonts()).regular);
});

const glyph = (character: string): number => face.glyphOf(character.codePointAt(0) ?? 0);

/** The outlines and widths of a written subset. */
function readSubset(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    tables.set(
      String.fromCharCode(...bytes.subarray(12 + index * 16, 16 + index * 16)),
      view.getUint32(20 + index * 16),
    );
  }
  const at = (tag: string): number => tables.get(tag) ?? 0;
  const offset = (number: number): number => at('glyf') + view.getUint32(at('loca') + number * 4);
  return {
    count: view.getUint16(at('maxp') + 4),
    outline: (number: number) => bytes.subarray(offset(number), offset(number + 1)),
    advance: (number: number) => view.getUint16(at('hmtx') + number * 4),
  };
}

describe('readFace', () => {
  it('finds glyphs in and beyond what the font has', () => {
    expect(glyph('髙')).toBeGreaterThan(0);
    expect(glyph('㈱')).toBeGreaterThan(0);
    expect(glyph('𠮷')).toBe(0);
    expect(face.glyphOf(0x10ffff)).toBe(0);
  });
  it('finds variants, and reports an unknown sequence', () => {
    expect(face.variantOf(0x845b, 0xe0100)).toBeGreaterThan(0);
    expect(face.variantOf(0x845b, 0xe01ef)).toBeUndefined();
    expect(face.variantOf(0x41, 0xe0100)).toBeUndefined();
  });
  it('measures in thousandths of an em', () => {
    expect(face.advance(glyph('漢'))).toBe(1000);
    expect(face.advance(glyph('ｱ'))).toBe(500);
  });
  it('refuses a file that is not a font', () => {
    expect(() => readFace(new Uint8Array(64))).toThrow('no head table');
    expect(() => readFace(new Uint8Array(3))).toThrow(RangeError);
  });
});

describe('writeSubset', () => {
  it('copies outlines and widths in the order given', () => {
    const wanted = ['漢', '字', 'ー'].map(glyph);
    const subset = readSubset(writeSubset(face, [{ glyph: 0 }, ...wanted.map((number) => ({ glyph: number }))]));
    wanted.forEach((number, index) => {
      const outline = face.outline(number);
      expect(subset.outline(index + 1).subarray(0, outline.length)).toEqual(outline);
      expect(subset.advance(index + 1)).toBe(face.width(number));
    });
  });
  it('moves a glyph by a composite of it', () => {
    const [a, advance] = [glyph('Ａ'), face.unitsPerEm];
    const subset = readSubset(writeSubset(face, [{ glyph: 0 }, { glyph: a, advance, shift: 246 }]));
    const composite = new DataView(subset.outline(1).slice().buffer);
    expect(subset.count).toBe(3);
    expect(subset.advance(1)).toBe(advance);
    expect([composite.getInt16(0), composite.getUint16(12), composite.getInt16(14)]).toEqual([-1, 2, 246]);
    expect(subset.outline(2).length).toBeGreaterThan(10);
  });
});
