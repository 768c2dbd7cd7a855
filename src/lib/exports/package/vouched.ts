import { SILENT, type Tell } from '../jobs/messages.js';
import { checkEntries, type CheckedEntry } from './check-entries.js';
import { findDirectory, readEntries } from './directory.js';
import { MAX_ENTRIES, MAX_PACKAGE, MAX_UNPACKED } from './limits.js';
import { PackageError } from './package-error.js';
import { sha256Hex } from './sha256.js';
import { sourceOf } from './source.js';
import { MANIFEST_ENTRY, type ManifestFile } from './types.js';
import { unpack } from './unpack.js';

/** What tells one sort of our ZIP files from another. */
export interface Sort<M extends { files: readonly ManifestFile[] }> {
  /** The entry that must be there, and the error where it is not. */
  main: string;
  readManifest: (bytes: Uint8Array) => M;
  /** Whether an entry of this name may be in it. */
  belongs: (name: string) => boolean;
  maxEntries?: number;
  /** Bytes of the file, and of all that is in it. */
  maxBytes?: number;
  maxUnpacked?: number;
}

/** The manifest and the directory must name the same files, of the same sizes, and only such as belong there. */
function compare<M extends { files: readonly ManifestFile[] }>(
  { files }: M,
  entries: ReadonlyMap<string, CheckedEntry>,
  { main, belongs }: Sort<M>,
): void {
  const listed = new Set(files.map(({ name }) => name));
  for (const name of entries.keys()) {
    if (name !== MANIFEST_ENTRY && !(listed.has(name) && belongs(name))) throw new PackageError('unlisted-file', name);
  }
  if (!entries.has(main)) throw new PackageError('no-draft');
  for (const { name, size } of files) {
    const entry = name === MANIFEST_ENTRY ? undefined : entries.get(name);
    if (!entry) throw new PackageError('missing-file', name);
    if (entry.size !== size) throw new PackageError('wrong-size', name);
  }
}

/** Whether a ZIP has an entry of this name, by its directory alone; false for what is no ZIP. */
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
 * Reads a ZIP of ours from anywhere: nothing is inflated before names, kinds and sizes are checked, and nothing is given
 * back that the manifest does not vouch for. One entry is in memory at a time; `take` gets each, and keeps what it wants
 * of it. Throws `PackageError`: then nothing of what was taken counts.
 */
export async function readVouched<M extends { files: readonly ManifestFile[] }>(
  data: Blob | Uint8Array,
  sort: Sort<M>,
  take: (name: string, bytes: Uint8Array, entry: CheckedEntry) => void,
  tell: Tell = SILENT,
): Promise<M> {
  const { maxBytes = MAX_PACKAGE, maxUnpacked = MAX_UNPACKED } = sort;
  const source = sourceOf(data);
  if (source.size > maxBytes)
    throw new PackageError(sort.maxBytes === undefined ? 'too-big' : 'backup-too-big-to-read');
  const directory = await findDirectory(source, sort.maxEntries);
  const found = await readEntries(source, directory);
  // Before anything else: a spreadsheet is a ZIP too, and whoever chose it wants to hear just that.
  const has = (entry: string) => found.some(({ name }) => name === entry);
  if (!has(sort.main) && !has(MANIFEST_ENTRY)) throw new PackageError('not-ours');
  const checked = await checkEntries(source, directory, found, maxUnpacked);
  const entries = new Map(checked.map((entry) => [entry.name, entry]));
  const manifestEntry = entries.get(MANIFEST_ENTRY);
  if (!manifestEntry) throw new PackageError('no-manifest');
  const manifest = sort.readManifest(await unpack(source, manifestEntry));
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
