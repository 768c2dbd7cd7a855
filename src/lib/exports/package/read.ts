import { checkEntries, type CheckedEntry } from './check-entries.js';
import { findDirectory, readEntries } from './directory.js';
import { MAX_PACKAGE } from './limits.js';
import { readManifest } from './manifest.js';
import { PackageError } from './package-error.js';
import { sha256Hex } from './sha256.js';
import {
  ATTACHMENTS,
  DRAFT_ENTRY,
  MANIFEST_ENTRY,
  PDF_ENTRY,
  type Manifest,
  type PackageContent,
  type PackageFile,
} from './types.js';
import { unpack } from './unpack.js';

const attachmentName = (entry: string): string | undefined => {
  const name = entry.startsWith(ATTACHMENTS) ? entry.slice(ATTACHMENTS.length) : '';
  return name === '' || name.includes('/') ? undefined : name;
};

const belongs = (name: string) => name === DRAFT_ENTRY || name === PDF_ENTRY || attachmentName(name) !== undefined;

/** The manifest and the directory must name the same files, of the same sizes, and only such as a package has. */
function compare(manifest: Manifest, entries: ReadonlyMap<string, CheckedEntry>): void {
  const listed = new Set(manifest.files.map(({ name }) => name));
  for (const name of entries.keys()) {
    if (name !== MANIFEST_ENTRY && !(listed.has(name) && belongs(name))) throw new PackageError('unlisted-file', name);
  }
  if (!entries.has(DRAFT_ENTRY)) throw new PackageError('no-draft');
  for (const { name, size } of manifest.files) {
    const entry = name === MANIFEST_ENTRY ? undefined : entries.get(name);
    if (!entry) throw new PackageError('missing-file', name);
    if (entry.size !== size) throw new PackageError('wrong-size', name);
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PackageError('draft-encoding');
  }
}

/**
 * Reads a package from anywhere: nothing is inflated before names, kinds and sizes are checked, and nothing is given
 * back that the manifest does not vouch for. What draft.json holds is for `restore` to judge. Throws `PackageError`.
 */
export async function readPackage(bytes: Uint8Array): Promise<PackageContent> {
  if (bytes.length > MAX_PACKAGE) throw new PackageError('too-big');
  const directory = findDirectory(bytes);
  const found = readEntries(bytes, directory);
  // Before anything else: a spreadsheet is a ZIP too, and whoever chose it wants to hear just that.
  const has = (entry: string) => found.some(({ name }) => name === entry);
  if (!has(DRAFT_ENTRY) && !has(MANIFEST_ENTRY)) throw new PackageError('not-ours');
  const entries = new Map(checkEntries(bytes, directory, found).map((entry) => [entry.name, entry]));
  const manifestEntry = entries.get(MANIFEST_ENTRY);
  if (!manifestEntry) throw new PackageError('no-manifest');
  const manifest = readManifest(unpack(bytes, manifestEntry));
  compare(manifest, entries);

  const hashes = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]));
  const content: { draftJson: string; pdf?: Uint8Array; attachments: PackageFile[]; manifest: Manifest } = {
    draftJson: '',
    attachments: [],
    manifest,
  };
  for (const [name, entry] of entries) {
    if (name === MANIFEST_ENTRY) continue;
    const unpacked = unpack(bytes, entry);
    if ((await sha256Hex(unpacked)) !== hashes.get(name)) throw new PackageError('wrong-hash', name);
    if (name === DRAFT_ENTRY) content.draftJson = textOf(unpacked);
    else if (name === PDF_ENTRY) content.pdf = unpacked;
    else content.attachments.push({ name: attachmentName(name)!, bytes: unpacked });
  }
  return content;
}
