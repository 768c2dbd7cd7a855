/** Undoes what `scripts/prebuild/fonts/characters.mjs` does to a font's `cmap`, so that it takes a third of the bytes. */

/** Records of `width` bytes each, `count` of them from `at` on. */
interface Records {
  at: number;
  count: number;
  width: number;
}

/** Puts the bytes of each record together again, which are stored column by column. */
function toRows(bytes: Uint8Array, { at, count, width }: Records): void {
  const columns = bytes.slice(at, at + count * width);
  if (columns.length < count * width) throw new RangeError('The font is truncated.');
  for (let record = 0; record < count; record += 1)
    for (let byte = 0; byte < width; byte += 1) bytes[at + record * width + byte] = columns[byte * count + record]!;
}

/** Format 12: how far the first code point is from the last one before, how many more follow, the first one's glyph. */
function readGroups(bytes: Uint8Array, view: DataView, table: number): void {
  const [at, count] = [table + 16, view.getUint32(table + 12)];
  toRows(bytes, { at, count, width: 12 });
  for (let record = at, last = 0; record < at + count * 12; record += 12) {
    const first = last + view.getUint32(record);
    last = first + view.getUint32(record + 4);
    view.setUint32(record, first);
    view.setUint32(record + 4, last);
  }
}

/** Format 14: each character by its distance from the one before, in three bytes. */
function readVariants(bytes: Uint8Array, view: DataView, table: number): void {
  for (let selector = 0; selector < view.getUint32(table + 6); selector += 1) {
    for (const [offset, width] of [
      [13, 4],
      [17, 5],
    ] as const) {
      const list = view.getUint32(table + offset + selector * 11);
      if (list === 0) continue;
      const [at, count] = [table + list + 4, view.getUint32(table + list)];
      toRows(bytes, { at, count, width });
      for (let record = at, character = 0; record < at + count * width; record += width) {
        character += (view.getUint16(record) << 8) | view.getUint8(record + 2);
        view.setUint16(record, character >> 8);
        view.setUint8(record + 2, character & 0xff);
      }
    }
  }
}

/**
 * Gives a font's `cmap` its usual form again.
 *
 * @param packed as `scripts/prebuild/fonts/characters.mjs` packs it; not changed
 * @throws RangeError if it is truncated
 */
export function unpackCharacters(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(packed);
  const view = new DataView(bytes.buffer);
  const tables = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(8 + index * 8));
  const isPacked = tables.some((table) => view.getUint16(table) === 12);
  for (const table of isPacked ? tables : []) {
    if (view.getUint16(table) === 12) readGroups(bytes, view, table);
    else readVariants(bytes, view, table);
  }
  return bytes;
}
