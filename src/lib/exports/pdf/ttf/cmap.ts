/** A font's mapping from characters to glyph numbers; glyph 0 represents a missing character. */
export interface CharacterMap {
  /** The glyph of a code point; 0 if the font has none. */
  glyphOf(codePoint: number): number;
  /** The glyph of a variation sequence (葛 + U+E0100); undefined if the font does not support the sequence. */
  variantOf(base: number, selector: number): number | undefined;
}

/**
 * Reads the Unicode subtables of a `cmap` table: format 12 or 4, and format 14 for variation sequences.
 *
 * @param view the table
 * @throws RangeError if it points outside itself; Error if it has no Unicode subtable
 */
export function readCharacterMap(view: DataView): CharacterMap {
  const subtables = new Map<number, number>();
  for (let index = 0; index < view.getUint16(2); index++) {
    const start = view.getUint32(8 + index * 8);
    subtables.set(view.getUint16(start), start);
  }
  const [groups, segments, variants] = [subtables.get(12), subtables.get(4), subtables.get(14)];
  if (groups === undefined && segments === undefined) throw new Error('The font has no Unicode cmap.');
  const glyphOf = (codePoint: number): number =>
    groups !== undefined ? glyphByGroup(view, groups, codePoint) : glyphBySegment(view, segments as number, codePoint);
  return {
    glyphOf,
    variantOf: (base, selector) => {
      const record = variants === undefined ? undefined : selectorRecord(view, variants, selector);
      if (variants === undefined || record === undefined) return undefined;
      if (isDefaultVariant(view, variants, record, base)) return glyphOf(base) || undefined;
      return ownVariant(view, variants, record, base);
    },
  };
}

/** The index of the last of `count` sorted records whose key is at most `wanted`; undefined if there is none. */
function lastAtMost(count: number, wanted: number, key: (index: number) => number): number | undefined {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}

function glyphByGroup(view: DataView, table: number, codePoint: number): number {
  const at = (index: number) => table + 16 + index * 12;
  const index = lastAtMost(view.getUint32(table + 12), codePoint, (i) => view.getUint32(at(i)));
  if (index === undefined || codePoint > view.getUint32(at(index) + 4)) return 0;
  return view.getUint32(at(index) + 8) + codePoint - view.getUint32(at(index));
}

function glyphBySegment(view: DataView, table: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const twice = view.getUint16(table + 6);
  const starts = table + 16 + twice;
  const index = lastAtMost(twice / 2, codePoint, (i) => view.getUint16(starts + i * 2));
  if (index === undefined || codePoint > view.getUint16(table + 14 + index * 2)) return 0;
  const delta = view.getUint16(starts + twice + index * 2);
  const rangeAt = starts + twice * 2 + index * 2;
  const range = view.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = view.getUint16(rangeAt + range + (codePoint - view.getUint16(starts + index * 2)) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

const uint24 = (view: DataView, at: number): number => (view.getUint16(at) << 8) | view.getUint8(at + 2);

function selectorRecord(view: DataView, table: number, selector: number): number | undefined {
  const at = (index: number) => table + 10 + index * 11;
  const index = lastAtMost(view.getUint32(table + 6), selector, (i) => uint24(view, at(i)));
  return index !== undefined && uint24(view, at(index)) === selector ? at(index) : undefined;
}

function isDefaultVariant(view: DataView, table: number, record: number, base: number): boolean {
  const offset = view.getUint32(record + 3);
  if (offset === 0) return false;
  const at = (index: number) => table + offset + 4 + index * 4;
  const index = lastAtMost(view.getUint32(table + offset), base, (i) => uint24(view, at(i)));
  return index !== undefined && base <= uint24(view, at(index)) + view.getUint8(at(index) + 3);
}

function ownVariant(view: DataView, table: number, record: number, base: number): number | undefined {
  const offset = view.getUint32(record + 7);
  if (offset === 0) return undefined;
  const at = (index: number) => table + offset + 4 + index * 5;
  const index = lastAtMost(view.getUint32(table + offset), base, (i) => uint24(view, at(i)));
  return index !== undefined && uint24(view, at(index)) === base ? view.getUint16(at(index) + 3) : undefined;
}
