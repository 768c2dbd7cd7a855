/** Sequential reader for the numbers that `pack/encode.ts` writes. Reads 0 beyond the end. */
export class Bytes {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  /** Whether reading has reached this byte offset. */
  isAt(place: number): boolean {
    return this.at >= place;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  /** A varint: seven bits per byte, low bits first; the high bit means that another byte follows. */
  varint(): number {
    let value = 0;
    let shift = 0;
    let byte = this.byte();
    for (; byte > 127; byte = this.byte()) {
      value |= (byte & 127) << shift;
      shift += 7;
    }
    return value | (byte << shift);
  }

  /** A symbol number: one byte if below `oneByte`, otherwise two. */
  symbol(oneByte: number): number {
    const byte = this.byte();
    return byte < oneByte ? byte : oneByte + ((byte - oneByte) << 8) + this.byte();
  }
}
