import { version } from '$app/environment';
import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import { dateOr } from '../../draft/envelope.js';
import { newId } from '../../draft/new-id.js';
import { restoreRecord } from '../../draft/restore.js';
import { chunksOf, countRows, type BackupContent } from '../../exports/backup/backup.js';
import { runJob, timeFor, type RunOptions } from '../../exports/jobs/run-job.js';
import type { Row } from '../../draft/backup/rows.js';
import type { Draft } from '../../draft/types.js';
import { planMerge, type Differing, type Plan } from '../../draft/backup/plan.js';
import { dump, putRows } from '../../storage/backup.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';
import { browserId } from '../../browser/browser-id.js';
import { exportedFile, type ExportedFile } from '../../browser/download.js';
import { announceChange } from '../../browser/tabs.js';
import { inSlices } from '../../browser/time-slices.js';

const SAVED = 'backup-saved-at';

/** Everything stored in this browser, as a backup ZIP, written in a worker. */
export async function backupFile(now: Date, options: RunOptions = {}): Promise<Blob> {
  const [{ rows, files }, id] = await Promise.all([dump(), browserId()]);
  const chunks: Blob[] = [];
  await inSlices(chunksOf(rows), (text) => void chunks.push(new Blob([text])), { signal: options.signal });
  const bytes = [...chunks, ...files.values()].reduce((sum, { size }) => sum + size, 0);
  const about = { madeAt: now.toISOString(), appVersion: version, browserId: id };
  const input = { ...about, chunks, counts: countRows(rows), files };
  return runJob('write-backup', input, { deadline: timeFor(bytes), ...options });
}

/** A backup's file name, with the date in Japan: 下書きバックアップ_20260410.zip. */
export const backupName = (now: Date): string => `下書きバックアップ_${todayInJapan(now)}.zip`;

/**
 * Everything stored in this browser as a file to download; encrypted (age) if a passphrase is given. Throws `LockError`
 * or `JobError` with a message for the user.
 */
export async function makeBackup(
  now: Date,
  passphrase: string | null = null,
  options: RunOptions = {},
): Promise<ExportedFile> {
  const file = await backupFile(now, options);
  if (passphrase === null) return exportedFile(backupName(now), file, 'application/zip');
  const { lockFile } = await import('../../exports/lock/index.js');
  return exportedFile(`${backupName(now)}.age`, await lockFile(file, passphrase, options), 'application/octet-stream');
}

/** When this browser last saved a backup, ISO 8601 in UTC; null if never. */
export async function lastBackup(): Promise<string | null> {
  const at = await loadSetting(SAVED).catch(() => null);
  return dateOr(at, '') || null;
}

/** Records when a backup was saved. */
export async function noteBackup(at: Date): Promise<void> {
  await saveSetting(SAVED, at.toISOString());
}

/** A backup as shown to the user before anything is imported. */
export interface BackupPreview {
  content: BackupContent;
  /** Titles of its drafts, most recently changed first. */
  titles: readonly string[];
  templates: number;
  attachments: number;
  /** Number of drafts that this version cannot read; they are imported unchanged. */
  unreadable: number;
  /** What merging it into this browser's data would do. */
  plan: Plan;
  /** Number of drafts and templates in this browser now. */
  here: number;
}

/** Reads a backup without storing anything. Throws `PackageError`, `RestoreError` or `JobError` with a message for the user. */
export async function previewBackup(file: Blob, now: Date, options: RunOptions = {}): Promise<BackupPreview> {
  const rows: Row[] = [];
  const onPart = (part: readonly Row[]) => void rows.push(...part);
  const read = await runJob('read-backup', { file }, { deadline: timeFor(file.size), ...options, onPart });
  const content = { ...read, rows };
  const mine = await dump().catch(() => ({ rows: [] }));
  const drafts = rows.filter(({ store }) => store === 'drafts');
  const known: Draft[] = [];
  const look = ({ value }: Row) => {
    try {
      known.push(restoreRecord(value['id'], value['draft'], procedures, now));
    } catch {
      // Imported unchanged, and counted in `unreadable`.
    }
  };
  await inSlices(drafts, look, { signal: options.signal });
  const count = (rows: BackupContent['rows'], store: string) => rows.filter((row) => row.store === store).length;
  return {
    content,
    titles: known.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).map(({ title }) => title),
    templates: count(content.rows, 'templates'),
    attachments: content.files.size,
    unreadable: drafts.length - known.length,
    plan: planMerge(mine.rows, content.rows, 'newer', newId, now.toISOString()),
    here: count(mine.rows, 'drafts') + count(mine.rows, 'templates'),
  };
}

/** Merges a backup into this browser's data. `differing` decides what happens to drafts that exist on both sides. */
export async function mergeBackup({ content }: BackupPreview, differing: Differing, now: Date): Promise<void> {
  const { rows } = planMerge((await dump()).rows, content.rows, differing, newId, now.toISOString());
  await putRows(rows, content.files, false);
  announceReload();
}

/** Replaces everything in this browser with the backup. */
export async function replaceByBackup({ content }: BackupPreview): Promise<void> {
  await putRows(content.rows, content.files, true);
  announceReload();
}

/** Makes the lists reload, in this tab and in the others. */
function announceReload(): void {
  announceChange('', null);
}
