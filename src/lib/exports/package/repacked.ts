import { NAMELESS, type CheckedEntry } from './check-entries.js';
import { nameKey } from './names.js';
import { PackageError } from './package-error.js';
import { sha256Hex } from './sha256.js';
import type { Source } from './source.js';
import { MANIFEST_ENTRY, type ManifestFile } from './types.js';
import { unpack } from './unpack.js';

/** What macOS and Windows add to a ZIP or a folder on their own. */
const ADDED = /^__MACOSX(?:\/|$)|(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/iu;

const isAdded = (name: string) => ADDED.test(name);

/** The one folder that holds everything; '' if the files are not all in one, or the manifest is outside. */
function folderAround(names: readonly string[]): string {
  const manifest = names.find((name) => name === MANIFEST_ENTRY || name.endsWith(`/${MANIFEST_ENTRY}`)) ?? '';
  const folder = manifest.slice(0, -MANIFEST_ENTRY.length);
  return names.every((name) => name.startsWith(folder)) ? folder : '';
}

/** The names of a ZIP's entries as they were written, without what other programs put around and between them. */
export function originalNames(names: readonly string[]): ReadonlyMap<string, string> {
  const own = names.filter((name) => !isAdded(name) && !name.endsWith('/') && !name.startsWith(NAMELESS));
  const folder = folderAround(own);
  return new Map(names.map((name) => [name, name.startsWith(folder) ? name.slice(folder.length) : name]));
}

/** The entries by their original names; of those that a program may have added, `rename` keeps only the listed ones. */
export function ownEntries(checked: readonly CheckedEntry[]): Map<string, CheckedEntry> {
  const names = originalNames(checked.map(({ name }) => name));
  const entries = new Map<string, CheckedEntry>();
  for (const entry of checked) {
    const name = names.get(entry.name);
    if (name === undefined) continue;
    if (entries.has(name)) throw new PackageError('duplicate', name);
    entries.set(name, entry);
  }
  return entries;
}

/**
 * Gives entries whose names another program has changed (NFD on macOS, another encoding) the names in the manifest: by
 * their composed form, or because size and SHA-256 are those of a listed file. Others keep their names, and the
 * comparison with the manifest refuses them.
 */
export async function rename(
  source: Source,
  entries: ReadonlyMap<string, CheckedEntry>,
  files: readonly ManifestFile[],
): Promise<Map<string, CheckedEntry>> {
  const missing = new Map(files.filter(({ name }) => !entries.has(name)).map((file) => [file.name, file]));
  const listed = new Set(files.map(({ name }) => name));
  const renamed = new Map<string, CheckedEntry>();
  for (const [name, entry] of entries) {
    if (name === MANIFEST_ENTRY || listed.has(name)) {
      renamed.set(name, entry);
      continue;
    }
    if (isAdded(name)) continue;
    const alike = [...missing.values()].filter(({ size }) => size === entry.size);
    const sha256 = alike.length > 0 ? await sha256Hex(await unpack(source, entry)) : '';
    const same = alike.filter((file) => file.sha256 === sha256);
    const file = same.find((one) => nameKey(one.name) === nameKey(name)) ?? same[0];
    if (file) missing.delete(file.name);
    renamed.set(file?.name ?? name, entry);
  }
  return renamed;
}
