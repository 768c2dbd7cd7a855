/** The encodings in which text editors save a JSON file again; each is tried strictly. */
function encodingsOf([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  // JSON begins with an ASCII character, so without a mark a zero byte shows UTF-16 and its order.
  if (second === 0) return ['utf-16le'];
  if (first === 0) return ['utf-16be'];
  // EUC-JP may pass for half-width kana of Shift_JIS, but full-width kana of Shift_JIS begin with a byte that EUC-JP lacks.
  return ['utf-8', 'euc-jp', 'shift_jis'];
}

/** The text of a JSON file in UTF-8, UTF-16, Shift_JIS or EUC-JP; undefined if it is in none of them. */
export function decodeJson(bytes: Uint8Array): string | undefined {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding.
    }
  }
  return undefined;
}
