import * as z from 'zod/mini';
import { dateOr, parseFile } from '../../draft/envelope.js';
import { FORMAT, VERSION } from '../../draft/types.js';
import { SCHEMA } from '../draft-json.js';
import { SILENT, type Tell } from '../jobs/messages.js';
import type { CheckedEntry } from '../package/check-entries.js';
import { MAX_BACKUP } from '../package/limits.js';
import { checkNames, filesShape, openManifest } from '../package/manifest.js';
import { PackageError } from '../package/package-error.js';
import { sha256Hex } from '../package/sha256.js';
import { MANIFEST_ENTRY, type ManifestFile } from '../package/types.js';
import { hasEntry, readVerifiedZip, type ZipKind } from '../package/verified-zip.js';
import { streamZip, type ZipInput } from '../package/write-zip.js';
import { STORED } from '../package/zip-format.js';
import { readRow, uniqueRows, type Row } from '../../draft/backup/rows.js';
import { MAIN } from './names.js';

const SORT = 'shitagaki-backup';
/** The version of the backup format; newer ones are refused when reading. */
const BACKUP_VERSION = 1;
const DATA = 'data/';
const FILES = 'files/';
const MAX_ENTRIES = 20_000;
/** The size of one data file in characters, well below the limit of `parseFile`. */
const CHUNK = 2_000_000;
/** The number of records in a batch; a full draft has about 100 KB. */
const PART = 50;

/** The content of a backup: everything stored in a browser. */
export interface BackupContent {
  /** ISO 8601, UTC; '' if the file does not say. */
  madeAt: string;
  appVersion: string;
  rows: readonly Row[];
  /** The attachments, by their SHA-256 in lower-case hex; their bytes stay in the file or the database, not in memory. */
  files: ReadonlyMap<string, Blob>;
  /** The number of records in the file that fit no store. */
  refused: number;
}

const shape = z.object({ appVersion: z.string(), madeAt: z.string(), files: filesShape });
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The rows as JSON texts of limited size, one at each step. */
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

/** The content of a backup to be written, its rows already as texts (`chunksOf`). */
export interface BackupInput extends Pick<BackupContent, 'madeAt' | 'appVersion' | 'files'> {
  /** The browser that writes it (`browserId`). */
  browserId?: string;
  chunks: readonly Blob[];
  /** The number of records of each store. */
  counts: Readonly<Record<string, number>>;
}

/** The number of records of each store, in the order in which the stores first appear. */
export function countRows(rows: Iterable<Row>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { store } of rows) counts[store] = (counts[store] ?? 0) + 1;
  return counts;
}

/**
 * Writes a backup as one ZIP with a manifest of sizes and hashes; only one file at a time is in memory. The same content
 * always gives the same bytes. backup.json is always the first entry: `readBackupHeader` reads only the file's beginning.
 * @throws PackageError `backup-too-big` if `readBackup` would refuse the file
 */
export async function writeBackup(
  { madeAt, appVersion, browserId = '', chunks, counts, files }: BackupInput,
  tell: Tell = SILENT,
): Promise<Blob> {
  const total = [...chunks, ...files.values()].reduce((sum, { size }) => sum + size, 0);
  if (chunks.length + files.size + 2 > MAX_ENTRIES || total > MAX_BACKUP) throw new PackageError('backup-too-big');
  const main = {
    $schema: SCHEMA,
    format: FORMAT,
    version: VERSION,
    kind: 'backup',
    madeAt,
    appVersion,
    browserId,
    counts,
  };
  const listed: ManifestFile[] = [];
  function* entries(): Generator<ZipInput> {
    yield { name: MAIN, bytes: utf8(`${JSON.stringify(main, null, 2)}\n`) };
    for (const [index, bytes] of chunks.entries()) {
      yield { name: `${DATA}${String(index + 1).padStart(4, '0')}.json`, bytes };
    }
    for (const [hash, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) yield { name: FILES + hash, bytes };
    // Generated last, when `listed` is complete.
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

const BACKUP: ZipKind<z.infer<typeof shape>> = {
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

/** Whether a file is a backup, judged only by the names of its entries. */
export const isBackup = (file: Blob): Promise<boolean> => hasEntry(file, MAIN, MAX_ENTRIES);

function rowsIn(bytes: Uint8Array): { rows: Row[]; refused: number } {
  const list = parseFile(new TextDecoder().decode(bytes));
  if (!Array.isArray(list)) throw new PackageError('bad-manifest');
  const rows = list.flatMap((row) => readRow(row) ?? []);
  return { rows, refused: list.length - rows.length };
}

/**
 * Reads a backup from an untrusted source (`readVerifiedZip`). The rows are passed to `tell.part` in small batches as they
 * are read, because copying all of them to the page at once would block it. Records that fit no store are counted in
 * `refused`.
 * @throws PackageError or RestoreError with a message for the user
 */
export async function readBackup(file: Blob, tell: Tell = SILENT): Promise<Omit<BackupContent, 'rows'>> {
  const files = new Map<string, Blob>();
  const seen = new Set<string>();
  let refused = 0;
  const take = (name: string, bytes: Uint8Array, { method, from, to }: CheckedEntry) => {
    if (name.startsWith(DATA)) {
      const read = rowsIn(bytes);
      const rows = uniqueRows(read.rows, seen);
      refused += read.refused + read.rows.length - rows.length;
      for (let at = 0; at < rows.length; at += PART) tell.part(rows.slice(at, at + PART));
    } else if (name.startsWith(FILES)) {
      // A file that is stored uncompressed can stay on the disk, as a part of the backup's file.
      const own = method === STORED ? file.slice(from, to) : new Blob([bytes as BlobPart]);
      files.set(name.slice(FILES.length), own);
    }
  };
  const { madeAt, appVersion } = await readVerifiedZip(file, BACKUP, take, tell);
  return { madeAt: dateOr(madeAt, ''), appVersion, files, refused };
}
