/** Bytes that are read where and when they are needed: a file's, however large, or some in memory. */
export interface Source {
  readonly size: number;
  /** The bytes from one place to another; fewer at the end. */
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
