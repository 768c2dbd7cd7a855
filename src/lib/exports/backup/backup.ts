import * as z from 'zod/mini';
import { dateOr, parseFile } from '../../draft/envelope.js';
import { FORMAT, VERSION } from '../../draft/types.js';
import { SCHEMA } from '../draft-json.js';
import { MAX_PACKAGE, MAX_UNPACKED } from '../package/limits.js';
import { checkNames, filesShape, listEntries, openManifest } from '../package/manifest.js';
import { PackageError } from '../package/package-error.js';
import { MANIFEST_ENTRY, type PackageFile } from '../package/types.js';
import { hasEntry, readVerifiedZip, type ZipKind } from '../package/verified-zip.js';
import { writeZip } from '../package/write-zip.js';
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

/** The content of a backup: everything stored in a browser. */
export interface BackupContent {
  /** ISO 8601, UTC; '' where a file does not say. */
  madeAt: string;
  appVersion: string;
  rows: readonly Row[];
  /** The attachments' bytes, by their SHA-256 in lower-case hex. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The browser that writes it (`browserId`). */
  browserId?: string;
  /** The number of records in the file that fit no store. */
  refused: number;
}

const shape = z.object({ appVersion: z.string(), madeAt: z.string(), files: filesShape });
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The rows as JSON texts of limited size. */
function chunksOf(rows: readonly Row[]): string[] {
  const chunks: string[] = [];
  let open: string[] = [];
  let size = 0;
  const close = () => {
    if (open.length > 0) chunks.push(`[\n${open.join(',\n')}\n]\n`);
    [open, size] = [[], 0];
  };
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (size + text.length > CHUNK) close();
    open.push(text);
    size += text.length;
  }
  close();
  return chunks;
}

/**
 * Writes a backup as one ZIP with a manifest of sizes and hashes. The same content always gives the same bytes.
 * @throws PackageError `backup-too-big` if `readBackup` would refuse the file
 */
export async function writeBackup({
  madeAt,
  appVersion,
  browserId = '',
  rows,
  files,
}: Omit<BackupContent, 'refused'>): Promise<Uint8Array> {
  const counts: Record<string, number> = {};
  for (const { store } of rows) counts[store] = (counts[store] ?? 0) + 1;
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
  const entries: PackageFile[] = [
    { name: MAIN, bytes: utf8(`${JSON.stringify(main, null, 2)}\n`) },
    ...chunksOf(rows).map((text, index) => ({
      name: `${DATA}${String(index + 1).padStart(4, '0')}.json`,
      bytes: utf8(text),
    })),
    ...[...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([hash, bytes]) => ({ name: FILES + hash, bytes })),
  ];
  const manifest = { format: SORT, version: BACKUP_VERSION, appVersion, madeAt, files: await listEntries(entries) };
  entries.push({ name: MANIFEST_ENTRY, bytes: utf8(`${JSON.stringify(manifest, null, 2)}\n`) });
  const unpacked = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (entries.length > MAX_ENTRIES || unpacked > MAX_UNPACKED) throw new PackageError('backup-too-big');
  const zip = writeZip(entries);
  if (zip.length > MAX_PACKAGE) throw new PackageError('backup-too-big');
  return zip;
}

const BACKUP: ZipKind<z.infer<typeof shape>> = {
  main: MAIN,
  maxEntries: MAX_ENTRIES,
  belongs: (name) => name === MAIN || /^(data\/\d{4,6}\.json|files\/[0-9a-f]{64})$/.test(name),
  readManifest: (bytes) => {
    const read = shape.safeParse(openManifest(bytes, SORT, BACKUP_VERSION));
    if (!read.success) throw new PackageError('bad-manifest');
    checkNames(read.data);
    return read.data;
  },
};

/** Whether a file is a backup, judged only by the names of its entries. */
export const isBackup = (bytes: Uint8Array): boolean => hasEntry(bytes, MAIN, MAX_ENTRIES);

function rowsIn(bytes: Uint8Array): { rows: Row[]; refused: number } {
  const list = parseFile(new TextDecoder().decode(bytes));
  if (!Array.isArray(list)) throw new PackageError('bad-manifest');
  const rows = list.flatMap((row) => readRow(row) ?? []);
  return { rows, refused: list.length - rows.length };
}

/**
 * Reads a backup from an untrusted source (`readVerifiedZip`). Records that fit no store are counted in `refused`.
 * @throws PackageError or RestoreError with a message for the user
 */
export async function readBackup(bytes: Uint8Array): Promise<BackupContent> {
  const { manifest, files } = await readVerifiedZip(bytes, BACKUP);
  const read = [...files].filter(([name]) => name.startsWith(DATA)).map(([, data]) => rowsIn(data));
  const all = read.flatMap(({ rows }) => rows);
  const rows = uniqueRows(all);
  return {
    madeAt: dateOr(manifest.madeAt, ''),
    appVersion: manifest.appVersion,
    rows,
    files: new Map(
      [...files].flatMap(([name, data]) => (name.startsWith(FILES) ? [[name.slice(FILES.length), data] as const] : [])),
    ),
    refused: read.reduce((sum, { refused }) => sum + refused, all.length - rows.length),
  };
}
