import { checkEntries, type CheckedEntry } from './check-entries.js';
import { findDirectory, readEntries } from './directory.js';
import { MAX_ENTRIES, MAX_PACKAGE } from './limits.js';
import { PackageError } from './package-error.js';
import { sha256Hex } from './sha256.js';
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
}

/** Checks that the manifest and the directory list the same files with the same sizes, and only allowed ones. */
function compare<M extends { files: readonly ManifestFile[] }>(
  { files }: M,
  entries: ReadonlyMap<string, CheckedEntry>,
  { main, belongs }: ZipKind<M>,
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

/** Whether a ZIP's directory has an entry of this name; false if the file is not a ZIP. */
export function hasEntry(bytes: Uint8Array, entry: string, maxEntries = MAX_ENTRIES): boolean {
  try {
    return readEntries(bytes, findDirectory(bytes, maxEntries)).some(({ name }) => name === entry);
  } catch {
    return false;
  }
}

/**
 * Reads one of our ZIP files from an untrusted source. Names, types and sizes are checked before anything is inflated,
 * and only files whose size and SHA-256 match the manifest are returned.
 * @throws PackageError with a message for the user
 */
export async function readVerifiedZip<M extends { files: readonly ManifestFile[] }>(
  bytes: Uint8Array,
  sort: ZipKind<M>,
): Promise<{ manifest: M; files: ReadonlyMap<string, Uint8Array> }> {
  if (bytes.length > MAX_PACKAGE) throw new PackageError('too-big');
  const directory = findDirectory(bytes, sort.maxEntries);
  const found = readEntries(bytes, directory);
  // Checked first, because an Excel file is a ZIP too: the message should say that it is the wrong file.
  const has = (entry: string) => found.some(({ name }) => name === entry);
  if (!has(sort.main) && !has(MANIFEST_ENTRY)) throw new PackageError('not-ours');
  const entries = new Map(checkEntries(bytes, directory, found).map((entry) => [entry.name, entry]));
  const manifestEntry = entries.get(MANIFEST_ENTRY);
  if (!manifestEntry) throw new PackageError('no-manifest');
  const manifest = sort.readManifest(unpack(bytes, manifestEntry));
  compare(manifest, entries, sort);

  const hashes = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]));
  const files = new Map<string, Uint8Array>();
  for (const [name, entry] of entries) {
    if (name === MANIFEST_ENTRY) continue;
    const unpacked = unpack(bytes, entry);
    if ((await sha256Hex(unpacked)) !== hashes.get(name)) throw new PackageError('wrong-hash', name);
    files.set(name, unpacked);
  }
  return { manifest, files };
}
