import type { Directory, ZipEntry } from './directory.js';
import { isBomb, MAX_UNPACKED } from './limits.js';
import { isSafePath, nameKey } from './names.js';
import { PackageError } from './package-error.js';
import type { Source } from './source.js';
import { DEFLATED, ENCRYPTED, LOCAL, LOCAL_SIZE, SIZES_FOLLOW, STORED, viewOf } from './zip-format.js';

/** An entry that is safe to inflate: its name is safe and unique, and only its data are between `from` and `to`. */
export interface CheckedEntry extends ZipEntry {
  name: string;
  from: number;
  to: number;
}

const TYPE = 0xf000;
const REGULAR = 0x8000;
const FOLDER = 0x4000;

/** The entry of a folder itself, which other tools add when they pack files: Explorer, macOS, ExcelJS. */
const isFolder = ({ name, size }: ZipEntry) => size === 0 && (name?.endsWith('/') ?? false);

/** A name for an entry whose own cannot be decoded; a package may still recognise the file by its hash. */
export const NAMELESS = '名前を読めないファイル';

function checkOne(entry: ZipEntry, index: number): string {
  const { name = `${NAMELESS}${index}`, flags, method, mode, size, compressed } = entry;
  if (!isSafePath(isFolder(entry) ? name.slice(0, -1) : name)) throw new PackageError('unsafe-path', name);
  if (flags & ENCRYPTED) throw new PackageError('encrypted', name);
  const type = mode & TYPE;
  if (type !== 0 && type !== (isFolder(entry) ? FOLDER : REGULAR)) throw new PackageError('special-file', name);
  if (method !== STORED && method !== DEFLATED) throw new PackageError('method', name);
  if (method === STORED && size !== compressed) throw new PackageError('damaged', name);
  if (isBomb(size, compressed)) throw new PackageError('bomb', name);
  return name;
}

/** Finds an entry's data and checks that its local header agrees with the central directory. */
async function locate(source: Source, { start }: Directory, entry: ZipEntry, name: string): Promise<CheckedEntry> {
  const { offset, nameBytes, flags, method, crc, compressed, size } = entry;
  const damaged = new PackageError('damaged', name);
  const header = await source.read(offset, Math.min(start, offset + LOCAL_SIZE + nameBytes.length));
  const view = viewOf(header);
  if (header.length < LOCAL_SIZE || view.getUint32(0, true) !== LOCAL) throw damaged;
  const nameTo = LOCAL_SIZE + view.getUint16(26, true);
  const from = offset + nameTo + view.getUint16(28, true);
  const to = from + compressed;
  if (to > start) throw damaged;
  const local = header.subarray(LOCAL_SIZE, nameTo);
  if (local.length !== nameBytes.length || local.some((byte, at) => byte !== nameBytes[at])) throw damaged;
  const localFlags = view.getUint16(6, true);
  if ((localFlags ^ flags) & (ENCRYPTED | SIZES_FOLLOW) || view.getUint16(8, true) !== method) throw damaged;
  const numbers = [14, 18, 22].map((field) => view.getUint32(field, true));
  if (!(flags & SIZES_FOLLOW) && [crc, compressed, size].some((number, at) => number !== numbers[at])) throw damaged;
  return { ...entry, name, from, to };
}

/**
 * Checks all that can be checked before inflating: names, types, declared sizes, and overlapping entries (a trick by
 * which a small ZIP expands enormously).
 * @returns the entries that are files
 * @throws PackageError with a message for the user
 */
export async function checkEntries(
  source: Source,
  directory: Directory,
  entries: readonly ZipEntry[],
  maxUnpacked = MAX_UNPACKED,
): Promise<CheckedEntry[]> {
  const checked: CheckedEntry[] = [];
  const keys = new Set<string>();
  let total = 0;
  for (const [index, entry] of entries.entries()) {
    const name = checkOne(entry, index);
    if (keys.has(nameKey(name))) throw new PackageError('duplicate', name);
    keys.add(nameKey(name));
    total += entry.size;
    if (total > maxUnpacked) throw new PackageError('bomb');
    checked.push(await locate(source, directory, entry, name));
  }
  const placed = [...checked].sort((a, b) => a.offset - b.offset);
  for (const [index, entry] of placed.entries()) {
    const before = placed[index - 1];
    if (before && entry.offset < before.to) throw new PackageError('overlap', entry.name);
  }
  return checked.filter((entry) => !isFolder(entry));
}
