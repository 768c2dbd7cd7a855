/** Bytes that are read only when needed, from a file of any size or from memory. */
export interface Source {
  readonly size: number;
  /** The bytes from `from` up to, but not including, `to`; fewer at the end. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** A file or bytes in memory as a source. */
export function sourceOf(data: Blob | Uint8Array): Source {
  if (data instanceof Uint8Array) {
    return { size: data.length, read: (from, to) => Promise.resolve(data.subarray(from, to)) };
  }
  return {
    size: data.size,
    read: async (from, to) => new Uint8Array(await data.slice(from, to).arrayBuffer()),
  };
}
