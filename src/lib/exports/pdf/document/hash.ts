/**
 * A hash of a text as 32 hexadecimal digits (four 32-bit lanes with MurmurHash3's mixing). For ids inside the PDF only,
 * where it must be deterministic and work without the secure context that `crypto.subtle` needs. Not cryptographic.
 */
export function hash128(text: string): string {
  const lanes = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  const primes = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1];
  for (let index = 0; index < text.length; index++) {
    for (let lane = 0; lane < 4; lane++) {
      const mixed = Math.imul((lanes[lane] ?? 0) ^ text.charCodeAt(index), primes[lane] ?? 1);
      lanes[lane] = (mixed << 13) | (mixed >>> 19);
    }
  }
  return lanes.map((lane) => finish(lane, text.length).toString(16).padStart(8, '0')).join('');
}

function finish(lane: number, length: number): number {
  let mixed = lane ^ length;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
