/** Reads numbers one after the other, as `scripts/prebuild/postal/encode.mjs` writes them. Beyond the end it reads 0. */
export class Bytes {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  /** Whether all before this place has been read. */
  isAt(place: number): boolean {
    return this.at >= place;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  /** Seven bits in each byte, the low ones first; the highest bit says that more follow. */
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

  /** One byte below `oneByte`, else two. */
  symbol(oneByte: number): number {
    const byte = this.byte();
    return byte < oneByte ? byte : oneByte + ((byte - oneByte) << 8) + this.byte();
  }
}
