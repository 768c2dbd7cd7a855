import { readCharacterMap } from './cmap.js';
import type { CharacterMap } from './cmap.js';

/** A TrueType font, read as far as setting and embedding text needs. Lengths are in font units unless said otherwise. */
export interface Face extends CharacterMap {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** xMin, yMin, xMax, yMax. */
  readonly box: readonly [number, number, number, number];
  /** The advance of a glyph in thousandths of an em, as PDF counts. */
  advance(glyph: number): number;
  /** What `hmtx` says of a glyph. */
  metrics(glyph: number): { advance: number; leftSideBearing: number };
  /** The outline as `glyf` holds it; empty for a space. */
  outline(glyph: number): Uint8Array;
  /** A table's bytes as they stand in the file. */
  table(tag: string): Uint8Array;
}

/**
 * Reads a font.
 *
 * @param bytes a TrueType file (`glyf` outlines)
 * @throws Error when a needed table is missing, RangeError when the file is cut short
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
    // Past the last full record only bearings follow, two bytes each.
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
