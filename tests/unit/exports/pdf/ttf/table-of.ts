/** A table of a TrueType font. @throws RangeError if it has none of this name */
export function tableOf(font: Buffer, wanted: string): Buffer {
  for (let at = 12; ; at += 16)
    if (font.toString('latin1', at, at + 4) === wanted)
      return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12));
}
