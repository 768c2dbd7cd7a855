import type { Face } from './face.js';

/** A glyph of the complete font, optionally with a different width. Lengths are in font units. */
export interface SubsetGlyph {
  glyph: number;
  /** Replaces the font's own advance. */
  advance?: number;
  /** How far to move the outline to the right. */
  shift?: number;
}

const COMPOSITE = { wordArguments: 0x1, xyOffsets: 0x2, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 };

/**
 * Writes a font with only these glyphs, numbered in this order, to be embedded in a PDF with glyph id = code. It has no
 * `cmap` and no `name` table, because PDF readers do not use them.
 *
 * @param face the font that the outlines are taken from
 * @param glyphs repeated ones are written repeatedly; the first should be glyph 0, which represents a missing character
 * @returns a TrueType file
 */
export function writeSubset(face: Face, glyphs: readonly SubsetGlyph[]): Uint8Array {
  const { order, outlines } = collectOutlines(face, glyphs);
  return writeFont({
    glyf: concatenate(outlines),
    head: patched(face.table('head'), (view) => view.setInt16(50, 1)),
    hhea: patched(face.table('hhea'), (view) => view.setUint16(34, order.length)),
    hmtx: writeMetrics(face, order, outlines),
    loca: writeOffsets(outlines),
    maxp: patched(face.table('maxp'), (view) => {
      view.setUint16(4, order.length);
      // A moved glyph becomes a composite with one part, so the limits for composites must cover those of simple glyphs.
      for (const [simple, composite] of [
        [6, 10],
        [8, 12],
      ] as const) {
        view.setUint16(composite, Math.max(view.getUint16(simple), view.getUint16(composite)));
      }
      view.setUint16(28, Math.max(1, view.getUint16(28)));
      view.setUint16(30, view.getUint16(30) + 1);
    }),
  });
}

/** The outlines in the new order, followed by the renumbered parts of composite and moved glyphs. */
function collectOutlines(face: Face, glyphs: readonly SubsetGlyph[]): { order: SubsetGlyph[]; outlines: Uint8Array[] } {
  const order = [...glyphs];
  const numbers = new Map<number, number>();
  order.forEach(({ glyph, shift }, index) => shift || numbers.has(glyph) || numbers.set(glyph, index));
  const renumber = (part: number): number => {
    const known = numbers.get(part);
    if (known !== undefined) return known;
    numbers.set(part, order.length);
    return order.push({ glyph: part }) - 1;
  };
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < order.length; index++) {
    const { glyph, shift = 0 } = order[index] as SubsetGlyph;
    const outline = face.outline(glyph);
    outlines.push(
      shift !== 0 && outline.length > 0 ? moved(outline, renumber(glyph), shift) : withParts(outline, renumber),
    );
  }
  return { order, outlines };
}

/** A composite glyph that shows one glyph moved to the right. */
function moved(outline: Uint8Array, part: number, shift: number): Uint8Array {
  const source = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const view = new DataView(new ArrayBuffer(18));
  view.setInt16(0, -1);
  view.setInt16(2, source.getInt16(2) + shift);
  view.setInt16(4, source.getInt16(4));
  view.setInt16(6, source.getInt16(6) + shift);
  view.setInt16(8, source.getInt16(8));
  view.setUint16(10, COMPOSITE.wordArguments | COMPOSITE.xyOffsets);
  view.setUint16(12, part);
  view.setInt16(14, shift);
  return new Uint8Array(view.buffer);
}

/** A copy of an outline, padded to an even length, with the numbers of a composite's parts replaced. */
function withParts(outline: Uint8Array, renumber: (part: number) => number): Uint8Array {
  const copy = new Uint8Array(outline.length + (outline.length % 2));
  copy.set(outline);
  const view = new DataView(copy.buffer);
  if (outline.length < 10 || view.getInt16(0) >= 0) return copy;
  for (let at = 10, flags = COMPOSITE.more; flags & COMPOSITE.more;) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, renumber(view.getUint16(at + 2)));
    at += 4 + (flags & COMPOSITE.wordArguments ? 4 : 2);
    at += flags & COMPOSITE.scale ? 2 : flags & COMPOSITE.twoScales ? 4 : flags & COMPOSITE.matrix ? 8 : 0;
  }
  return copy;
}

function patched(table: Uint8Array, patch: (view: DataView) => void): Uint8Array {
  const copy = table.slice();
  patch(new DataView(copy.buffer));
  return copy;
}

function writeMetrics(face: Face, order: readonly SubsetGlyph[], outlines: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(order.length * 4));
  order.forEach(({ glyph, advance }, index) => {
    const outline = outlines[index] as Uint8Array;
    view.setUint16(index * 4, advance ?? face.width(glyph));
    // The left bearing: where the outline's frame begins.
    if (outline.length > 0) view.setInt16(index * 4 + 2, new DataView(outline.buffer, outline.byteOffset).getInt16(2));
  });
  return new Uint8Array(view.buffer);
}

function writeOffsets(outlines: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let offset = 0;
  outlines.forEach((outline, index) => {
    offset += outline.length;
    view.setUint32((index + 1) * 4, offset);
  });
  return new Uint8Array(view.buffer);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Assembles tables into a font file. The checksum in `head` is not updated, because PDF readers ignore it. */
function writeFont(tables: Record<string, Uint8Array>): Uint8Array {
  const tags = Object.keys(tables).sort();
  const padded = (length: number) => (length + 3) & ~3;
  const header = 12 + tags.length * 16;
  const font = new Uint8Array(tags.reduce((sum, tag) => sum + padded(tables[tag]?.length ?? 0), header));
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  [tags.length, 16 << power, power, (tags.length - (1 << power)) * 16].forEach((n, i) => view.setUint16(4 + i * 2, n));
  let at = header;
  tags.forEach((tag, index) => {
    const table = tables[tag] ?? new Uint8Array();
    const record = 12 + index * 16;
    for (let i = 0; i < 4; i++) font[record + i] = tag.charCodeAt(i);
    font.set(table, at);
    view.setUint32(record + 4, checksum(view, at, padded(table.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.length);
    at += padded(table.length);
  });
  return font;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
