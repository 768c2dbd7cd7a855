import { version } from '$app/environment';
import { procedures } from '$procedures/index.js';
import { todayInJapan } from '../../calendar/today.js';
import { newId } from '../../draft/new-id.js';
import { restore } from '../../draft/restore.js';
import { chunksOf, countRows, type BackupContent } from '../../exports/backup/backup.js';
import { runJob, timeFor, type RunOptions } from '../../exports/jobs/run-job.js';
import type { Row } from '../../draft/backup/rows.js';
import type { Draft } from '../../draft/types.js';
import { planMerge, type Differing, type Plan } from '../../draft/backup/plan.js';
import { dump, putRows } from '../../storage/backup.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';
import { made, type Exported } from '../../browser/download.js';
import { announceChange } from '../../browser/tabs.js';
import { inSlices } from '../../browser/time-slices.js';

const SAVED = 'backup-saved-at';

/** Everything that is kept here, as a backup's file. */
export async function backupFile(now: Date, options: RunOptions = {}): Promise<Blob> {
  const { rows, files } = await dump();
  const chunks: Blob[] = [];
  await inSlices(chunksOf(rows), (text) => void chunks.push(new Blob([text])), { signal: options.signal });
  const bytes = [...chunks, ...files.values()].reduce((sum, { size }) => sum + size, 0);
  const input = { chunks, files, counts: countRows(rows), madeAt: now.toISOString(), appVersion: version };
  return runJob('write-backup', input, { deadline: timeFor(bytes), ...options });
}

/** A backup's file name: バックアップ_20260410.zip. */
export const backupName = (now: Date): string => `下書きバックアップ_${todayInJapan(now)}.zip`;

/** Everything that is kept here in one file; locked where there is a passphrase. */
export async function makeBackup(now: Date, passphrase = '', options: RunOptions = {}): Promise<Exported> {
  const file = await backupFile(now, options);
  if (passphrase === '') return made(backupName(now), file, 'application/zip');
  const { lockFile } = await import('../../exports/lock/index.js');
  return made(`${backupName(now)}.age`, await lockFile(file, passphrase, options), 'application/octet-stream');
}

/** When a backup was last saved from this browser; null where none was. ISO 8601, UTC. */
export async function lastBackup(): Promise<string | null> {
  const at = await loadSetting(SAVED).catch(() => null);
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null;
}

export async function noteBackup(at: Date): Promise<void> {
  await saveSetting(SAVED, at.toISOString());
}

/** A backup as it is shown before anything of it is kept. */
export interface BackupPreview {
  content: BackupContent;
  /** Titles of the drafts in it, the last changed first. */
  titles: readonly string[];
  templates: number;
  attachments: number;
  /** Drafts in it that this version cannot read; they are kept as they are. */
  unreadable: number;
  /** What bringing it together with what is here would do. */
  plan: Plan;
  /** Drafts and templates that are here now. */
  here: number;
}

/** Looks into a backup; nothing is stored. Throws an error whose message is for people. */
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
      known.push(restore(value['draft'], procedures, now).draft);
    } catch {
      // Kept as it is, and counted.
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

/** Brings a backup to what is here: what is here stays, and drafts that differ come as `differing` says. */
export async function mergeBackup({ content }: BackupPreview, differing: Differing, now: Date): Promise<void> {
  const { rows } = planMerge((await dump()).rows, content.rows, differing, newId, now.toISOString());
  await putRows(rows, content.files, false);
  tellTabs();
}

/** Puts a backup in the place of everything that is here. */
export async function replaceByBackup({ content }: BackupPreview): Promise<void> {
  await putRows(content.rows, content.files, true);
  tellTabs();
}

/** Lists are read anew, in this tab and in the others. */
function tellTabs(): void {
  announceChange('', null);
}
