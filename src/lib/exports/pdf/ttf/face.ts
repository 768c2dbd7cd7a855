import { readCharacterMap } from './cmap.js';
import type { CharacterMap } from './cmap.js';

/** A TrueType font, as far as needed to set and embed text. Lengths are in font units unless stated otherwise. */
export interface Face extends CharacterMap {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** xMin, yMin, xMax, yMax. */
  readonly box: readonly [number, number, number, number];
  /** The advance of a glyph in thousandths of an em, as used in PDF. */
  advance(glyph: number): number;
  /** The glyph's entry in `hmtx`. */
  metrics(glyph: number): { advance: number; leftSideBearing: number };
  /** The glyph's data in `glyf`; empty for a space. */
  outline(glyph: number): Uint8Array;
  /** A table's bytes. */
  table(tag: string): Uint8Array;
}

/**
 * Reads a TrueType font.
 *
 * @param bytes a TrueType file with `glyf` outlines
 * @throws Error if a required table is missing, RangeError if the file is truncated
 */
export function readFace(bytes: Uint8Array): Face {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(view, bytes);
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no ${tag} table.`);
    return found;
  };
  const start = (tag: string): number => table(tag).byteOffset - bytes.byteOffset;
  const [head, hhea, hmtx, loca] = [start('head'), start('hhea'), start('hmtx'), start('loca')];
  const unitsPerEm = view.getUint16(head + 18);
  const longOffsets = view.getInt16(head + 50) === 1;
  const lastMetric = view.getUint16(hhea + 34) - 1;
  const glyf = table('glyf');

  const metrics = (glyph: number) => {
    const advance = view.getUint16(hmtx + Math.min(glyph, lastMetric) * 4);
    // After the last full record, only side bearings of two bytes each follow.
    const bearing =
      glyph <= lastMetric ? hmtx + glyph * 4 + 2 : hmtx + (lastMetric + 1) * 4 + (glyph - lastMetric - 1) * 2;
    return { advance, leftSideBearing: view.getInt16(bearing) };
  };
  const offset = (glyph: number): number =>
    longOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;

  return {
    ...readCharacterMap(view, start('cmap')),
    unitsPerEm,
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    metrics,
    advance: (glyph) => (metrics(glyph).advance * 1000) / unitsPerEm,
    outline: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
    table,
  };
}

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Uint8Array> {
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const start = view.getUint32(record + 8);
    tables.set(tag, bytes.subarray(start, start + view.getUint32(record + 12)));
  }
  return tables;
}
