const FLAG = { onCurve: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32 };

/** Reads numbers one after another. */
class Numbers {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new RangeError('The font is truncated.');
    return value;
  }

  word(): number {
    return (this.byte() << 8) | this.byte();
  }

  /** A number in one to three bytes (WOFF2's 255UInt16). */
  short(): number {
    const code = this.byte();
    if (code === 253) return this.word();
    if (code === 254) return this.byte() + 506;
    return code === 255 ? this.byte() + 253 : code;
  }
}

/** How many bytes belong to a point with this flag (WOFF2, 5.2). */
const bytesOf = (flag: number): number => (flag < 84 ? 1 : flag < 120 ? 2 : 4);
const signed = (flag: number, distance: number): number => (flag & 1 ? distance : -distance);

/** A point's distance from the last one to the right and up. */
function distanceOf(flag: number, bytes: Numbers): [right: number, up: number] {
  const first = bytes.byte();
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + first)];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + first), 0];
  const above = flag >> 1;
  if (flag < 84) {
    const high = flag - 20;
    return [signed(flag, 1 + (high & 0x30) + (first >> 4)), signed(above, 1 + ((high & 0x0c) << 2) + (first & 15))];
  }
  if (flag < 120) {
    const high = flag - 84;
    const right = 1 + (Math.floor(high / 12) << 8) + first;
    return [signed(flag, right), signed(above, 1 + (((high % 12) >> 2) << 8) + bytes.byte())];
  }
  const right = (first << 8) | bytes.byte();
  return [signed(flag, right), signed(above, bytes.word())];
}

/** The distances of an outline's points in one direction, in as few bytes as TrueType allows. */
class Distances {
  readonly bytes: number[] = [];
  least = Infinity;
  most = -Infinity;
  #now = 0;

  constructor(
    readonly isShort: number,
    readonly same: number,
  ) {}

  /** Adds a distance; returns its part of the point's flag. */
  add(distance: number): number {
    this.#now += distance;
    this.least = Math.min(this.least, this.#now);
    this.most = Math.max(this.most, this.#now);
    if (distance === 0) return this.same;
    const length = Math.abs(distance);
    if (length < 256) {
      this.bytes.push(length);
      return this.isShort | (distance > 0 ? this.same : 0);
    }
    this.bytes.push((distance >> 8) & 0xff, distance & 0xff);
    return 0;
  }
}

/** Writes each flag, or from three of the same on the flag and how often it is repeated. */
function writeFlags(flags: readonly number[]): number[] {
  const written: number[] = [];
  for (let at = 0, next = 0; at < flags.length; at = next) {
    const flag = flags[at]!;
    while (flags[next] === flag && next - at < 256) next += 1;
    const times = next - at;
    written.push(...(times > 2 ? [flag | FLAG.repeat, times - 1] : Array<number>(times).fill(flag)));
  }
  return written;
}

/** An outline as TrueType stores it: its frame, the last point of each contour, no hints, the points. */
function writeOutline(ends: readonly number[], flags: readonly number[], x: Distances, y: Distances): Uint8Array {
  const body = [...writeFlags(flags), ...x.bytes, ...y.bytes];
  const head = 12 + ends.length * 2;
  const outline = new Uint8Array(head + body.length);
  const view = new DataView(outline.buffer);
  [ends.length, x.least, y.least, x.most, y.most].forEach((value, index) => view.setInt16(index * 2, value));
  ends.forEach((end, index) => view.setUint16(10 + index * 2, end));
  outline.set(body, head);
  return outline;
}

/**
 * Reads the outlines that `scripts/prebuild/fonts/pack.mjs` has written as WOFF2 does. Where each one begins is found at
 * once; it is put together when it is asked for, because a document needs few of them.
 *
 * @param packed the table `glyf`
 * @returns a function from a glyph's number to its data in TrueType's `glyf`; empty for a space
 * @throws RangeError if the table is truncated
 */
export function readOutlines(packed: Uint8Array): (glyph: number) => Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = 16;
  const [contours, points, flags, bytes] = Array.from({ length: 4 }, (_, index) => {
    const size = view.getUint32(index * 4);
    if (at + size > packed.length) throw new RangeError('The font is truncated.');
    return packed.subarray(at, (at += size));
  }) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

  const starts = Array.from({ length: 3 }, () => new Uint32Array(contours.length));
  const [pointsAt, flagsAt, bytesAt] = starts as [Uint32Array, Uint32Array, Uint32Array];
  const counts = new Numbers(points);
  let [flag, byte] = [0, 0];
  contours.forEach((parts, glyph) => {
    [pointsAt[glyph], flagsAt[glyph], bytesAt[glyph]] = [counts.at, flag, byte];
    let count = 0;
    for (let part = 0; part < parts; part += 1) count += counts.short();
    for (const end = flag + count; flag < end; flag += 1) byte += bytesOf(flags[flag]! & 127);
  });

  return (glyph) => {
    const parts = contours[glyph] ?? 0;
    if (parts === 0) return new Uint8Array();
    const inContours = new Numbers(points, pointsAt[glyph]);
    let count = 0;
    const ends = Array.from({ length: parts }, () => (count += inContours.short()) - 1);
    const [x, y] = [new Distances(FLAG.shortX, FLAG.sameX), new Distances(FLAG.shortY, FLAG.sameY)];
    const distances = new Numbers(bytes, bytesAt[glyph]);
    const from = flagsAt[glyph]!;
    const written = Array.from(flags.subarray(from, from + count), (kind) => {
      const [right, up] = distanceOf(kind & 127, distances);
      return (kind & 128 ? 0 : FLAG.onCurve) | x.add(right) | y.add(up);
    });
    return writeOutline(ends, written, x, y);
  };
}
