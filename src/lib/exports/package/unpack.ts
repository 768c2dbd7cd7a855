import { Inflate } from 'fflate';
import type { CheckedEntry } from './check-entries.js';
import { crc32 } from './crc32.js';
import { PackageError } from './package-error.js';
import type { Source } from './source.js';
import { DEFLATED } from './zip-format.js';

/** Compressed bytes inflated at a time; DEFLATE can turn them into 16 MB at most before the size is checked again. */
const STEP = 16_384;

/** Inflates an entry and stops as soon as the output exceeds the declared size. */
function inflate(packed: Uint8Array, { name, size }: CheckedEntry): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new PackageError('bomb', name);
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof PackageError ? error : new PackageError('damaged', name);
  }
  if (filled !== size) throw new PackageError('damaged', name);
  return out;
}

/** The uncompressed bytes of a checked entry, as a copy. @throws PackageError `bomb` or `damaged` */
export async function unpack(source: Source, entry: CheckedEntry): Promise<Uint8Array> {
  const packed = await source.read(entry.from, entry.to);
  if (packed.length !== entry.compressed) throw new PackageError('damaged', entry.name);
  const unpacked = entry.method === DEFLATED ? inflate(packed, entry) : packed.slice();
  if (crc32(unpacked) !== entry.crc) throw new PackageError('damaged', entry.name);
  return unpacked;
}
