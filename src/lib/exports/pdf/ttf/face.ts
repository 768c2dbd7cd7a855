import { readCharacterMap } from './cmap.js';
import type { CharacterMap } from './cmap.js';
import { unpackCharacters } from './columns.js';
import { readOutlines } from './outlines.js';

/** A font with TrueType outlines, as far as needed to set and embed text. Lengths are in font units unless stated otherwise. */
export interface Face extends CharacterMap {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** xMin, yMin, xMax, yMax. */
  readonly box: readonly [number, number, number, number];
  /** The advance of a glyph in thousandths of an em, as used in PDF. */
  advance(glyph: number): number;
  /** The advance of a glyph in font units. */
  width(glyph: number): number;
  /** The glyph's data in `glyf`; empty for a space. */
  outline(glyph: number): Uint8Array;
  /** A table's bytes. */
  table(tag: string): Uint8Array;
}

/**
 * Reads a font.
 *
 * @param bytes as `scripts/prebuild/fonts/pack.mjs` packs a TrueType file
 * @throws Error if a required table is missing, RangeError if the file is truncated
 */
export function readFace(bytes: Uint8Array): Face {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(view, bytes);
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no ${tag} table.`);
    return found;
  };
  const start = (tag: string): number => table(tag).byteOffset - bytes.byteOffset;
  const [head, hhea] = [start('head'), start('hhea')];
  const unitsPerEm = view.getUint16(head + 18);
  const hmtx = table('hmtx');
  const widths = new DataView(hmtx.buffer, hmtx.byteOffset, hmtx.byteLength);
  const width = (glyph: number): number => widths.getUint16(glyph * 2);

  return {
    ...readCharacterMap(new DataView(unpackCharacters(table('cmap')).buffer)),
    unitsPerEm,
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    width,
    advance: (glyph) => (width(glyph) * 1000) / unitsPerEm,
    outline: readOutlines(table('glyf')),
    table,
  };
}

function readTables(view: DataView, bytes: Uint8Array): Map<string, Uint8Array> {
  const tables = new Map<string, Uint8Array>();
  let at = 4;
  for (let left = view.getUint32(0); left > 0; left -= 1) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = at + 8;
    at = start + view.getUint32(at + 4);
    tables.set(tag, bytes.subarray(start, at));
  }
  return tables;
}
