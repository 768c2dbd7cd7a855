import * as z from 'zod/mini';
import { parseFile } from '../../draft/envelope.js';
import { FORMAT, VERSION } from '../../draft/types.js';
import { SCHEMA } from '../draft-json.js';
import { SILENT, type Tell } from '../jobs/messages.js';
import type { CheckedEntry } from '../package/check-entries.js';
import { MAX_BACKUP } from '../package/limits.js';
import { checkNames, filesShape, openManifest } from '../package/manifest.js';
import { PackageError } from '../package/package-error.js';
import { sha256Hex } from '../package/sha256.js';
import { MANIFEST_ENTRY, type ManifestFile } from '../package/types.js';
import { hasEntry, readVouched, type Sort } from '../package/vouched.js';
import { streamZip, type ZipInput } from '../package/write-zip.js';
import { STORED } from '../package/zip-format.js';
import { readRow, type Row } from '../../draft/backup/rows.js';

const SORT = 'shitagaki-backup';
/** The backup format's version; a reader refuses newer ones. */
export const BACKUP_VERSION = 1;
const MAIN = 'backup.json';
const DATA = 'data/';
const FILES = 'files/';
const MAX_ENTRIES = 20_000;
/** Characters of one data file, well below what `parseFile` reads. */
const CHUNK = 2_000_000;
/** Records that are handed over at once: some 100 KB each where a draft is full. */
const PART = 50;

/** Everything that is kept in a browser. */
export interface BackupContent {
  /** ISO 8601, UTC. */
  madeAt: string;
  appVersion: string;
  rows: readonly Row[];
  /** The attachments' bytes, by their SHA-256 in lower-case hex; in the file or the database they lie in, not in memory. */
  files: ReadonlyMap<string, Blob>;
  /** Records in the file that no store takes. */
  refused: number;
}

const shape = z.object({ appVersion: z.string(), madeAt: z.string(), files: filesShape });
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Records as texts of files of a bearable size, one at each step. */
export function* chunksOf(rows: Iterable<Row>): Generator<string> {
  let open: string[] = [];
  let size = 0;
  const text = () => `[\n${open.join(',\n')}\n]\n`;
  for (const row of rows) {
    const record = JSON.stringify(row);
    if (size + record.length > CHUNK && open.length > 0) {
      yield text();
      [open, size] = [[], 0];
    }
    open.push(record);
    size += record.length;
  }
  if (open.length > 0) yield text();
}

/** A backup's content as it goes to where it is written: records as `chunksOf` gives them. */
export interface BackupInput extends Pick<BackupContent, 'madeAt' | 'appVersion' | 'files'> {
  chunks: readonly Blob[];
  /** Records of each store. */
  counts: Readonly<Record<string, number>>;
}

/** The number of records of each store, in the order in which they come. */
export function countRows(rows: Iterable<Row>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { store } of rows) counts[store] = (counts[store] ?? 0) + 1;
  return counts;
}

/**
 * Everything as one ZIP, with a manifest to check it by; the same content gives the same bytes. One file is in memory at
 * a time. Throws `PackageError` (`backup-too-big`) rather than write what `readBackup` refuses.
 */
export async function writeBackup(
  { madeAt, appVersion, chunks, counts, files }: BackupInput,
  tell: Tell = SILENT,
): Promise<Blob> {
  const total = [...chunks, ...files.values()].reduce((sum, { size }) => sum + size, 0);
  if (chunks.length + files.size + 2 > MAX_ENTRIES || total > MAX_BACKUP) throw new PackageError('backup-too-big');
  const main = { $schema: SCHEMA, format: FORMAT, version: VERSION, kind: 'backup', madeAt, appVersion, counts };
  const listed: ManifestFile[] = [];
  function* entries(): Generator<ZipInput> {
    yield { name: MAIN, bytes: utf8(`${JSON.stringify(main, null, 2)}\n`) };
    for (const [index, bytes] of chunks.entries()) {
      yield { name: `${DATA}${String(index + 1).padStart(4, '0')}.json`, bytes };
    }
    for (const [hash, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) yield { name: FILES + hash, bytes };
    // Asked for last, when all the others have passed.
    const manifest = { format: SORT, version: BACKUP_VERSION, appVersion, madeAt, files: listed };
    listed.sort((a, b) => (a.name < b.name ? -1 : 1));
    yield { name: MANIFEST_ENTRY, bytes: utf8(`${JSON.stringify(manifest, null, 2)}\n`) };
  }
  let done = 0;
  const zip = await streamZip(entries(), async (name, bytes, written) => {
    if (written > MAX_BACKUP) throw new PackageError('backup-too-big');
    listed.push({ name, size: bytes.length, sha256: await sha256Hex(bytes) });
    done += bytes.length;
    await tell.progress(Math.min(done, total), total);
  });
  if (zip.size > MAX_BACKUP) throw new PackageError('backup-too-big');
  return zip;
}

const BACKUP: Sort<z.infer<typeof shape>> = {
  main: MAIN,
  maxEntries: MAX_ENTRIES,
  maxBytes: MAX_BACKUP,
  maxUnpacked: MAX_BACKUP,
  belongs: (name) => name === MAIN || /^(data\/\d{4,6}\.json|files\/[0-9a-f]{64})$/.test(name),
  readManifest: (bytes) => {
    const read = shape.safeParse(openManifest(bytes, SORT, BACKUP_VERSION));
    if (!read.success) throw new PackageError('bad-manifest');
    checkNames(read.data);
    return read.data;
  },
};

/** Whether a file is a backup, by its names alone. */
export const isBackup = (file: Blob): Promise<boolean> => hasEntry(file, MAIN, MAX_ENTRIES);

function rowsIn(bytes: Uint8Array): { rows: Row[]; refused: number } {
  const list = parseFile(new TextDecoder().decode(bytes));
  if (!Array.isArray(list)) throw new PackageError('bad-manifest');
  const rows = list.flatMap((row) => readRow(row) ?? []);
  return { rows, refused: list.length - rows.length };
}

/**
 * Reads a backup from anywhere (`vouched`); records that no store takes are counted. The records come through `tell.part`
 * as they are read, for all of them at once would hold up who waits for them. Throws `PackageError` or `RestoreError`.
 */
export async function readBackup(file: Blob, tell: Tell = SILENT): Promise<Omit<BackupContent, 'rows'>> {
  const files = new Map<string, Blob>();
  let refused = 0;
  const take = (name: string, bytes: Uint8Array, { method, from, to }: CheckedEntry) => {
    if (name.startsWith(DATA)) {
      const read = rowsIn(bytes);
      refused += read.refused;
      for (let at = 0; at < read.rows.length; at += PART) tell.part(read.rows.slice(at, at + PART));
    } else if (name.startsWith(FILES)) {
      // What was stored as it is stays where it lies.
      const own = method === STORED ? file.slice(from, to) : new Blob([bytes as BlobPart]);
      files.set(name.slice(FILES.length), own);
    }
  };
  const { madeAt, appVersion } = await readVouched(file, BACKUP, take, tell);
  return { madeAt, appVersion, files, refused };
}
