/** Bytes that may still come out of several inflations together. */
export interface Budget {
  left: number;
}

/**
 * Inflates zlib data, up to a limit: a small hostile file can hold gigabytes of zeros.
 *
 * @param data zlib data, exactly
 * @param limit the largest result allowed, in bytes
 * @param budget what several inflations share; each takes from it what comes out, also when it fails in the end
 * @throws RangeError above the limit or the budget; TypeError when the data is broken
 */
export async function inflateWithin(data: Uint8Array, limit: number, budget: Budget): Promise<Uint8Array> {
  const reader = new Blob([data as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    budget.left -= next.value.length;
    if (size > limit || budget.left < 0) {
      await reader.cancel();
      throw new RangeError('The data is larger than allowed.');
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(size);
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
  return whole;
}
