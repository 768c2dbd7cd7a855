import { version } from '$app/environment';
import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import { dateOr } from '../../draft/envelope.js';
import { newId } from '../../draft/new-id.js';
import { restoreRecord } from '../../draft/restore.js';
import { readBackup, writeBackup, type BackupContent } from '../../exports/backup/backup.js';
import { planMerge, type Differing, type Plan } from '../../draft/backup/plan.js';
import { dump, putRows } from '../../storage/backup.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';
import { browserId } from '../../browser/browser-id.js';
import { exportedFile, type ExportedFile } from '../../browser/download.js';
import { announceChange } from '../../browser/tabs.js';

const SAVED = 'backup-saved-at';

/** Everything stored in this browser, as the bytes of a backup ZIP. */
export async function backupBytes(now: Date): Promise<Uint8Array> {
  const [content, id] = await Promise.all([dump(), browserId()]);
  return writeBackup({ ...content, madeAt: now.toISOString(), appVersion: version, browserId: id });
}

/** A backup's file name, with the date in Japan: 下書きバックアップ_20260410.zip. */
export const backupName = (now: Date): string => `下書きバックアップ_${todayInJapan(now)}.zip`;

/** Everything that is kept here in one file, locked with the passphrase, not locked where that is null. Throws `LockError`. */
export async function makeBackup(now: Date, passphrase: string | null = null): Promise<ExportedFile> {
  const bytes = await backupBytes(now);
  if (passphrase === null) return exportedFile(backupName(now), bytes, 'application/zip');
  const { lockFile } = await import('../../exports/lock/index.js');
  return exportedFile(`${backupName(now)}.age`, await lockFile(bytes, passphrase), 'application/octet-stream');
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

/** Reads a backup without storing anything. Throws `BackupFileError` with a message for the user. */
export async function previewBackup(bytes: Uint8Array, now: Date): Promise<BackupPreview> {
  const content = await readBackup(bytes);
  const mine = await dump().catch(() => ({ rows: [] }));
  const drafts = content.rows.filter(({ store }) => store === 'drafts');
  const read = drafts.flatMap(({ value }) => {
    try {
      return [restoreRecord(value['id'], value['draft'], procedures, now)];
    } catch {
      return [];
    }
  });
  const count = (rows: BackupContent['rows'], store: string) => rows.filter((row) => row.store === store).length;
  return {
    content,
    titles: read.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).map(({ title }) => title),
    templates: count(content.rows, 'templates'),
    attachments: content.files.size,
    unreadable: drafts.length - read.length,
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
