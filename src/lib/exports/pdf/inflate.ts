/** The number of bytes that several inflations may still produce together. */
export interface Budget {
  left: number;
}

/**
 * Inflates zlib data up to a limit, because a small hostile file can expand to gigabytes.
 *
 * @param data zlib data without any bytes after it
 * @param limit the maximum size of the result in bytes
 * @param budget shared by several inflations; each reduces it by its output, even if it fails
 * @throws RangeError above the limit or the budget; TypeError if the data is broken
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
