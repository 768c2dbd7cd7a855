/** The limits of a package. Writing obeys them too, so that a written package can always be read. */

/** Bytes of the ZIP itself. */
export const MAX_PACKAGE = 200_000_000;
/** Bytes of all entries together, uncompressed. */
export const MAX_UNPACKED = 300_000_000;
/** Bytes of a backup's ZIP, and of its contents: below the 4 GB above which ZIP64 is needed. */
export const MAX_BACKUP = 2_000_000_000;
/** Entries, manifest.json included. */
export const MAX_ENTRIES = 500;
/** The maximum compression ratio of an entry (DEFLATE can reach 1032), applied only above RATIO_FREE bytes. */
export const MAX_RATIO = 100;
export const RATIO_FREE = 1_000_000;

/** Whether an entry expands too much to be a genuine document (a zip bomb). Both sizes are in bytes. */
export function isBomb(size: number, compressed: number): boolean {
  return size > RATIO_FREE && size > compressed * MAX_RATIO;
}
