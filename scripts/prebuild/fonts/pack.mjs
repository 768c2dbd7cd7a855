// Rewrites a TrueType font so that gzip makes it a sixth smaller; `src/lib/exports/pdf/ttf/outlines.ts` undoes it. Outlines are
// stored as WOFF2 stores them (w3.org/TR/WOFF2, 5.1, 5.2 and 5.4), in streams of what is alike; `loca` and the left bearings
// follow from them and are left out.
import { packCharacters } from './characters.mjs';

/** The flag in `head` that says so of each left bearing. */
const BEARING_IS_FRAME = 2;
const FLAG = { onCurve: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32 };

/** @param {Buffer} font @returns {Map<string, Buffer>} */
function tablesOf(font) {
  const tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    const start = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)));
  }
  return tables;
}

/** The number in the fewest bytes: WOFF2's 255UInt16. @param {number} value */
function short(value) {
  if (value < 253) return [value];
  if (value < 506) return [255, value - 253];
  if (value < 762) return [254, value - 506];
  return [253, value >> 8, value & 0xff];
}

/** A point by its distance from the last one: WOFF2's triplet, its flag and its bytes. @param {number} x @param {number} y */
function triplet(x, y) {
  const [right, up] = [x < 0 ? 0 : 1, y < 0 ? 0 : 1];
  const signs = right + 2 * up;
  const [wide, high] = [Math.abs(x), Math.abs(y)];
  if (x === 0 && high < 1280) return [((high & 0xf00) >> 7) + up, high & 0xff];
  if (y === 0 && wide < 1280) return [10 + ((wide & 0xf00) >> 7) + right, wide & 0xff];
  const [w, h] = [wide - 1, high - 1];
  if (wide < 65 && high < 65) return [20 + (w & 0x30) + ((h & 0x30) >> 2) + signs, ((w & 15) << 4) | (h & 15)];
  if (wide < 769 && high < 769) return [84 + 12 * ((w & 0x300) >> 8) + ((h & 0x300) >> 6) + signs, w & 0xff, h & 0xff];
  return [124 + signs, wide >> 8, wide & 0xff, high >> 8, high & 0xff];
}

/** The points of a simple outline, each by its distance from the last one. @param {Buffer} outline @param {number} contours */
function pointsOf(outline, contours) {
  const ends = Array.from({ length: contours }, (_, index) => outline.readUInt16BE(10 + index * 2));
  let at = 10 + contours * 2;
  if (outline.readUInt16BE(at) > 0) throw new Error('The font has hints.');
  at += 2;
  const flags = /** @type {number[]} */ ([]);
  for (const count = (ends.at(-1) ?? -1) + 1; flags.length < count;) {
    const flag = outline.readUInt8(at++);
    for (let times = flag & FLAG.repeat ? outline.readUInt8(at++) : 0; times >= 0; times -= 1) flags.push(flag);
  }
  const distances = (/** @type {number} */ isShort, /** @type {number} */ same) =>
    flags.map((flag) => {
      if (flag & isShort) return flag & same ? outline.readUInt8(at++) : -outline.readUInt8(at++);
      if (flag & same) return 0;
      at += 2;
      return outline.readInt16BE(at - 2);
    });
  const xs = distances(FLAG.shortX, FLAG.sameX);
  const ys = distances(FLAG.shortY, FLAG.sameY);
  return { ends, points: flags.map((flag, index) => ({ flag, x: xs[index] ?? 0, y: ys[index] ?? 0 })) };
}

/**
 * Packs the outlines of a font: the sizes of four streams, and these: the number of contours of each glyph, of points of each
 * contour, the flag of each point and its bytes.
 * @param {ReadonlyMap<string, Buffer>} tables of a TrueType font
 */
export function packOutlines(tables) {
  const table = (/** @type {string} */ tag) => tables.get(tag) ?? Buffer.alloc(0);
  const [glyf, loca, count] = [table('glyf'), table('loca'), table('maxp').readUInt16BE(4)];
  const isLong = table('head').readInt16BE(50) === 1;
  const offset = (/** @type {number} */ glyph) =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  /** @type {number[][]} */
  const streams = [[], [], [], []];
  const [contours, points, flags, bytes] = /** @type {[number[], number[], number[], number[]]} */ (streams);
  for (let glyph = 0; glyph < count; glyph += 1) {
    const outline = glyf.subarray(offset(glyph), offset(glyph + 1));
    const parts = outline.length === 0 ? 0 : outline.readInt16BE(0);
    if (parts < 0 || parts > 255) throw new Error(`Glyph ${glyph} is put together of others.`);
    contours.push(parts);
    if (parts === 0) continue;
    const simple = pointsOf(outline, parts);
    simple.ends.forEach((end, index) => points.push(...short(end - (simple.ends[index - 1] ?? -1))));
    for (const { flag, x, y } of simple.points) {
      const [kind = 0, ...rest] = triplet(x, y);
      flags.push(kind | (flag & FLAG.onCurve ? 0 : 128));
      bytes.push(...rest);
    }
  }
  const sizes = Buffer.alloc(16);
  streams.forEach((stream, index) => sizes.writeUInt32BE(stream.length, index * 4));
  return Buffer.concat([sizes, ...streams.map((stream) => Buffer.from(stream))]);
}

/**
 * The widths of all glyphs, two bytes each. How far an outline is from the left follows from it.
 * @param {ReadonlyMap<string, Buffer>} tables of a TrueType font
 */
function packWidths(tables) {
  const [hmtx, hhea, maxp, head] = ['hmtx', 'hhea', 'maxp', 'head'].map((tag) => tables.get(tag));
  if (!hmtx || !hhea || !maxp || !head) throw new Error('The font has no widths.');
  if (!(head.readUInt16BE(16) & BEARING_IS_FRAME)) throw new Error('The font has left bearings of its own.');
  const [full, count] = [hhea.readUInt16BE(34), maxp.readUInt16BE(4)];
  const widths = Buffer.alloc(count * 2);
  // The last width holds for the glyphs that have none.
  for (let glyph = 0; glyph < count; glyph += 1)
    widths.writeUInt16BE(hmtx.readUInt16BE(Math.min(glyph, full - 1) * 4), glyph * 2);
  return widths;
}

/**
 * Packs a font without hints and without composite glyphs.
 * @param {Buffer} font TrueType
 * @returns {Buffer} the number of tables; then of each its tag, its length and its bytes
 * @throws Error if the font has hints, composite glyphs, or left bearings that are not where the outline's frame begins
 */
export function packFont(font) {
  const tables = tablesOf(font);
  tables.set('hmtx', packWidths(tables));
  tables.set('glyf', packOutlines(tables));
  tables.delete('loca');
  const cmap = tables.get('cmap');
  if (cmap) tables.set('cmap', packCharacters(cmap));
  const count = Buffer.alloc(4);
  count.writeUInt32BE(tables.size);
  const parts = [...tables].flatMap(([tag, table]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(table.length);
    return [Buffer.from(tag, 'latin1'), length, table];
  });
  return Buffer.concat([count, ...parts]);
}
