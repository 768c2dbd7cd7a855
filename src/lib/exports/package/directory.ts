import { MAX_ENTRIES } from './limits.js';
import { PackageError } from './package-error.js';
import type { Source } from './source.js';
import {
  CENTRAL,
  CENTRAL_SIZE,
  ELSEWHERE_16,
  ELSEWHERE_32,
  END,
  END_SIZE,
  LOCAL,
  SPANNED,
  UTF8,
  viewOf,
  ZIP64_LOCATOR,
  ZIP64_LOCATOR_SIZE,
} from './zip-format.js';

/** What the central directory says about an entry. Not to be trusted before `checkEntries`. */
export interface ZipEntry {
  /** undefined if the encoding of the name's bytes is uncertain or invalid. */
  name: string | undefined;
  nameBytes: Uint8Array;
  flags: number;
  method: number;
  /** The day of the file's last change, as MS-DOS writes it. */
  date: number;
  crc: number;
  /** Bytes in the ZIP; `size` is the declared number of bytes after inflating. */
  compressed: number;
  size: number;
  /** The Unix mode; 0 if there is none. */
  mode: number;
  /** Where the local header begins. */
  offset: number;
}

/** The start and end of the central directory (the end record begins at `end`) and its number of entries. */
export interface Directory {
  start: number;
  end: number;
  count: number;
}

/** The maximum size of the directory in bytes; those that we write have about 120 for each entry. */
const MAX_DIRECTORY = 32_000_000;

/** Finds the end record, searching backwards; its comment must end exactly at the end of the file. */
function findEnd(bytes: Uint8Array, view: DataView): number {
  let trailing = false;
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const end = at + END_SIZE + view.getUint16(at + 20, true);
    if (end === bytes.length) return at;
    trailing ||= end < bytes.length;
  }
  throw new PackageError(trailing ? 'trailing-data' : 'truncated');
}

/** Finds the central directory. @throws PackageError if this is not a ZIP, or one with features that we never write */
export async function findDirectory(source: Source, maxEntries = MAX_ENTRIES): Promise<Directory> {
  const head = await source.read(0, 4);
  const first = head.length < 4 ? 0 : viewOf(head).getUint32(0, true);
  if (first === SPANNED) throw new PackageError('multi-disk');
  if (first !== LOCAL && first !== END) throw new PackageError('not-zip');
  // Enough for the end record with the longest comment, and the ZIP64 locator that may precede it.
  const from = Math.max(0, source.size - END_SIZE - 0xffff - ZIP64_LOCATOR_SIZE);
  const tail = await source.read(from, source.size);
  const view = viewOf(tail);
  const end = findEnd(tail, view);
  const at = end - ZIP64_LOCATOR_SIZE;
  if (at >= 0 && view.getUint32(at, true) === ZIP64_LOCATOR) throw new PackageError('zip64');
  const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((field) => view.getUint16(end + field, true));
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === ELSEWHERE_16 || size === ELSEWHERE_32 || start === ELSEWHERE_32) throw new PackageError('zip64');
  if (disk !== 0 || directoryDisk !== 0 || here !== count) throw new PackageError('multi-disk');
  // Must match exactly: with extra bytes, two readers could see two different packages.
  if (start + size !== from + end) throw new PackageError('damaged');
  if (count! > maxEntries || size > MAX_DIRECTORY) throw new PackageError('too-many');
  return { start, end: start + size, count: count! };
}

function readName(bytes: Uint8Array, flags: number): string | undefined {
  // Without the flag macOS writes UTF-8 all the same, and Explorer the system's encoding, in Japan Windows-31J.
  for (const encoding of flags & UTF8 ? ['utf-8'] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // Not this encoding.
    }
  }
  return undefined;
}

/**
 * Windows PowerShell 5 and .NET Framework before 4.6.1 separate folders by \, in all names of a ZIP; with a single / in
 * any name, \ is not a separator, and `isSafePath` refuses it.
 */
function withSlashes(entries: readonly ZipEntry[]): ZipEntry[] {
  const hasSlash = entries.some(({ name }) => name?.includes('/'));
  return entries.map((entry) => (hasSlash ? entry : { ...entry, name: entry.name?.replaceAll('\\', '/') }));
}

/** The entries of a central directory, in its order. Throws `PackageError` (`damaged`, `zip64`, `multi-disk`). */
export async function readEntries(source: Source, { start, end: stop, count }: Directory): Promise<ZipEntry[]> {
  const bytes = await source.read(start, stop);
  const view = viewOf(bytes);
  const end = bytes.length;
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw new PackageError('damaged');
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new PackageError('damaged');
    const flags = view.getUint16(at + 8, true);
    const nameBytes = bytes.subarray(at + CENTRAL_SIZE, nameEnd);
    const entry: ZipEntry = {
      name: readName(nameBytes, flags),
      nameBytes,
      flags,
      method: view.getUint16(at + 10, true),
      date: view.getUint16(at + 14, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      mode: view.getUint16(at + 40, true),
      offset: view.getUint32(at + 42, true),
    };
    if ([entry.compressed, entry.size, entry.offset].includes(ELSEWHERE_32)) throw new PackageError('zip64');
    if (view.getUint16(at + 34, true) !== 0) throw new PackageError('multi-disk');
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw new PackageError('damaged');
  return withSlashes(entries);
}
