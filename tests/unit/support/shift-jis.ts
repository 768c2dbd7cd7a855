const decoder = new TextDecoder('shift_jis');
const bytesOf = new Map<string, readonly number[]>();
for (let byte = 0; byte < 256; byte += 1) bytesOf.set(decoder.decode(Uint8Array.of(byte)), [byte]);
for (let first = 0x81; first <= 0xfc; first += 1) {
  for (let second = 0x40; second <= 0xfc; second += 1) {
    const character = decoder.decode(Uint8Array.of(first, second));
    if (character.length === 1 && !bytesOf.has(character)) bytesOf.set(character, [first, second]);
  }
}

/** A text in Shift_JIS, as Japan Post and the Cabinet Office write theirs. Throws for a character that it lacks. */
export function toShiftJis(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = bytesOf.get(character);
      if (!bytes) throw new Error(`not in Shift_JIS: ${character}`);
      return bytes;
    }),
  );
}
