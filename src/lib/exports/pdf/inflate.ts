/**
 * Inflates zlib data, up to a limit: a small hostile file can hold gigabytes of zeros.
 *
 * @param data zlib data, exactly
 * @param limit the largest result allowed, in bytes
 * @throws RangeError above the limit; TypeError when the data is broken
 */
export async function inflateWithin(data: Uint8Array, limit: number): Promise<Uint8Array> {
  const reader = new Blob([data as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('The data is larger than allowed.');
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(size);
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
  return whole;
}
