import { SILENT, type Tell } from '../jobs/messages.js';
import { checkEntries, NAMELESS, type CheckedEntry } from './check-entries.js';
import { findDirectory, readEntries } from './directory.js';
import { MAX_ENTRIES, MAX_PACKAGE, MAX_UNPACKED } from './limits.js';
import { PackageError } from './package-error.js';
import { originalNames, ownEntries, rename } from './repacked.js';
import { sha256Hex } from './sha256.js';
import { sourceOf } from './source.js';
import { MANIFEST_ENTRY, type ManifestFile } from './types.js';
import { unpack } from './unpack.js';

/** What distinguishes the kinds of our ZIP files: packages and backups. */
export interface ZipKind<M extends { files: readonly ManifestFile[] }> {
  /** The name of the entry that must be present. */
  main: string;
  readManifest: (bytes: Uint8Array) => M;
  /** Whether an entry of this name is allowed. */
  belongs: (name: string) => boolean;
  maxEntries?: number;
  /** The most bytes of the file, and of all its entries together after inflating. */
  maxBytes?: number;
  maxUnpacked?: number;
}

/** Checks that the manifest and the directory list the same files with the same sizes, and only allowed ones. */
function compare<M extends { files: readonly ManifestFile[] }>(
  { files }: M,
  entries: ReadonlyMap<string, CheckedEntry>,
  { main, belongs }: ZipKind<M>,
): void {
  const listed = new Set(files.map(({ name }) => name));
  for (const name of entries.keys()) {
    if (name === MANIFEST_ENTRY || (listed.has(name) && belongs(name))) continue;
    throw name.startsWith(NAMELESS) ? new PackageError('bad-name') : new PackageError('unlisted-file', name);
  }
  if (!entries.has(main)) throw new PackageError('no-draft');
  for (const { name, size } of files) {
    const entry = name === MANIFEST_ENTRY ? undefined : entries.get(name);
    if (!entry) throw new PackageError('missing-file', name);
    if (entry.size !== size) throw new PackageError('wrong-size', name);
  }
}

/** Whether a ZIP's directory has an entry of this name; false if the file is not a ZIP. */
export async function hasEntry(file: Blob, entry: string, maxEntries = MAX_ENTRIES): Promise<boolean> {
  try {
    const source = sourceOf(file);
    const entries = await readEntries(source, await findDirectory(source, maxEntries));
    return entries.some(({ name }) => name === entry);
  } catch {
    return false;
  }
}

/**
 * Reads one of our ZIP files from an untrusted source. Names, types and sizes are checked before anything is inflated,
 * and only files whose size and SHA-256 match the manifest are passed to `take`, one at a time, so that only one is in
 * memory unless `take` keeps it. Returns the manifest.
 * @throws PackageError with a message for the user; then discard whatever `take` has received
 */
export async function readVerifiedZip<M extends { files: readonly ManifestFile[] }>(
  data: Blob | Uint8Array,
  sort: ZipKind<M>,
  take: (name: string, bytes: Uint8Array, entry: CheckedEntry) => void,
  tell: Tell = SILENT,
): Promise<M> {
  const { maxBytes = MAX_PACKAGE, maxUnpacked = MAX_UNPACKED } = sort;
  const source = sourceOf(data);
  if (source.size > maxBytes)
    throw new PackageError(sort.maxBytes === undefined ? 'too-big' : 'backup-too-big-to-read');
  const directory = await findDirectory(source, sort.maxEntries);
  const found = await readEntries(source, directory);
  // Checked first, because an Excel file is a ZIP too: the message should say that it is the wrong file.
  const names = new Set(originalNames(found.flatMap(({ name }) => name ?? [])).values());
  const has = (entry: string) => names.has(entry);
  if (!has(sort.main) && !has(MANIFEST_ENTRY)) throw new PackageError('not-ours');
  const checked = await checkEntries(source, directory, found, maxUnpacked);
  const own = ownEntries(checked);
  const manifestEntry = own.get(MANIFEST_ENTRY);
  if (!manifestEntry) throw new PackageError('no-manifest');
  const manifest = sort.readManifest(await unpack(source, manifestEntry));
  const entries = await rename(source, own, manifest.files);
  compare(manifest, entries, sort);

  const hashes = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]));
  const total = checked.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [name, entry] of entries) {
    if (name === MANIFEST_ENTRY) continue;
    await tell.progress(done, total);
    const unpacked = await unpack(source, entry);
    if ((await sha256Hex(unpacked)) !== hashes.get(name)) throw new PackageError('wrong-hash', name);
    take(name, unpacked, entry);
    done += entry.size;
  }
  return manifest;
}
