// Rewrites a font's `cmap` so that gzip makes it a third as large; `src/lib/exports/pdf/ttf/columns.ts` undoes it. Of several
// tables of characters only the complete one is kept, and that of variants. The records of both stay where they are, but each
// says how far it is from the one before, and their first bytes come first, then their second ones.

/**
 * @param {Buffer} table changed in place
 * @param {{ at: number, count: number, widths: readonly number[] }} records `widths`: the bytes of each number of a record
 * @param {(record: number[], before: number[] | undefined) => number[]} relative the numbers to be stored
 */
function toColumns(table, { at, count, widths }, relative) {
  const width = widths.reduce((sum, bytes) => sum + bytes, 0);
  const records = Array.from({ length: count }, (_, index) => {
    let from = at + index * width;
    return widths.map((bytes) => table.readUIntBE((from += bytes) - bytes, bytes));
  });
  records.forEach((record, index) => {
    const numbers = relative(record, records[index - 1]);
    let column = 0;
    widths.forEach((bytes, part) => {
      for (let byte = bytes - 1; byte >= 0; byte -= 1, column += 1)
        table.writeUInt8(((numbers[part] ?? 0) >>> (8 * byte)) & 0xff, at + column * count + index);
    });
  });
}

/** Format 12: first and last code point, first glyph. @param {Buffer} table changed in place */
function packGroups(table) {
  toColumns(
    table,
    { at: 16, count: table.readUInt32BE(12), widths: [4, 4, 4] },
    ([first = 0, last = 0, glyph = 0], before) => [first - (before?.[1] ?? 0), last - first, glyph],
  );
}

/** Format 14: ranges of characters that are their own variant, then others with the variant's glyph. @param {Buffer} table changed in place */
function packVariants(table) {
  for (let selector = 0; selector < table.readUInt32BE(6); selector += 1) {
    const [same, own] = [13, 17].map((at) => table.readUInt32BE(at + selector * 11));
    if (same)
      toColumns(
        table,
        { at: same + 4, count: table.readUInt32BE(same), widths: [3, 1] },
        ([first = 0, more = 0], before) => [first - (before?.[0] ?? 0), more],
      );
    if (own)
      toColumns(
        table,
        { at: own + 4, count: table.readUInt32BE(own), widths: [3, 2] },
        ([character = 0, glyph = 0], before) => [character - (before?.[0] ?? 0), glyph],
      );
  }
}

/**
 * Packs a `cmap`.
 * @param {Buffer} cmap
 * @returns {Buffer} with its tables of format 12 and 14 alone, in columns; unchanged if it has none of format 12
 */
export function packCharacters(cmap) {
  const kept = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.subarray(4 + index * 8, 12 + index * 8))
    .map((record) => ({ ids: record.subarray(0, 4), at: record.readUInt32BE(4) }))
    .map(({ ids, at }) => ({ ids, at, format: cmap.readUInt16BE(at) }))
    .filter(({ format }) => format === 12 || format === 14)
    .map(({ ids, at, format }) => ({
      ...{ ids, format },
      body: Buffer.from(cmap.subarray(at, at + cmap.readUInt32BE(at + (format === 14 ? 2 : 4)))),
    }))
    // The same table stands there once for each platform.
    .filter(({ body }, index, all) => all.findIndex((other) => other.body.equals(body)) === index);
  if (!kept.some(({ format }) => format === 12)) return cmap;
  let at = 4 + kept.length * 8;
  const head = Buffer.alloc(at);
  head.writeUInt16BE(kept.length, 2);
  kept.forEach(({ ids, format, body }, index) => {
    (format === 12 ? packGroups : packVariants)(body);
    ids.copy(head, 4 + index * 8);
    head.writeUInt32BE(at, 8 + index * 8);
    at += body.length;
  });
  return Buffer.concat([head, ...kept.map(({ body }) => body)]);
}
