/** What a package may be at most. The writer keeps to the same numbers, so it never writes what the reader refuses. */

/** Bytes of the ZIP itself. */
export const MAX_PACKAGE = 200_000_000;
/** Bytes of all entries together, uncompressed. */
export const MAX_UNPACKED = 300_000_000;
/** Bytes of a backup's ZIP, and of all in it: below the 4 GB at which a ZIP needs another format. */
export const MAX_BACKUP = 2_000_000_000;
/** Entries, manifest.json included. */
export const MAX_ENTRIES = 500;
/** Bytes of one entry for each compressed byte; DEFLATE itself reaches 1032. Only a large entry can hurt. */
export const MAX_RATIO = 100;
export const RATIO_FREE = 1_000_000;

/** Whether an entry of this size grew too much from its compressed bytes to be an honest document. */
export function isBomb(size: number, compressed: number): boolean {
  return size > RATIO_FREE && size > compressed * MAX_RATIO;
}
