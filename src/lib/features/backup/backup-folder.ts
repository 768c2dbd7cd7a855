import { listFiles, mayUse, removeFile, writeFile } from '../../storage/folder.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';
import { backupBytes, backupName, noteBackup } from './backup.js';
import { onAnyChange } from '../../browser/tabs.js';

const FOLDER = 'backup-folder';
const STATE = 'backup-folder-state';
const OURS = /^下書きバックアップ_\d{8}\.zip$/;
/** How many daily backups stay in the folder. */
const KEPT_DAYS = 7;
/** Milliseconds without a change before a backup is written. */
const IDLE_BEFORE_BACKUP = 30_000;

/** Result of the last backup to the folder. */
export interface FolderState {
  /** Time of the last successful backup, ISO 8601 in UTC; '' if there is none yet. */
  at: string;
  /** Why the latest attempt failed; '' if it succeeded. */
  failure: '' | 'permission' | 'writing';
}

/** The folder chosen for backups; undefined if none is chosen or the settings cannot be read. */
export async function backupFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return ((await loadSetting(FOLDER).catch(() => undefined)) ?? undefined) as FileSystemDirectoryHandle | undefined;
}

/** Stores the folder for backups; null stops backups but leaves the folder's files alone. */
export async function setBackupFolder(folder: FileSystemDirectoryHandle | null): Promise<void> {
  await saveSetting(FOLDER, folder);
}

/** The result of the last backup to the folder. */
export async function folderState(): Promise<FolderState> {
  const stored = (await loadSetting(STATE).catch(() => undefined)) as Partial<FolderState> | undefined;
  return { at: stored?.at ?? '', failure: stored?.failure ?? '' };
}

/**
 * Writes today's backup to a folder, replacing an earlier one of the same day, and deletes all but the latest seven. A
 * lock keeps several tabs from writing at once. Throws if the folder cannot be written.
 */
export async function writeBackupTo(folder: FileSystemDirectoryHandle, now: Date): Promise<void> {
  const write = async () => {
    await writeFile(folder, backupName(now), new Blob([(await backupBytes(now)) as BlobPart]));
    const all = await listFiles(folder, OURS, 1000);
    for (const { name } of all.slice(0, -KEPT_DAYS)) await removeFile(folder, name);
  };
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  await (locks ? locks.request('shitagaki-backup', write) : write());
}

/**
 * Writes a backup to the chosen folder and records the result; undefined if no folder is chosen. Never asks for
 * permission, because the browser allows that only after a click.
 */
export async function backUpQuietly(now: Date): Promise<FolderState | undefined> {
  const folder = await backupFolder();
  if (!folder) return undefined;
  const { at } = await folderState();
  let state: FolderState = { at, failure: 'permission' };
  try {
    if (await mayUse(folder, false)) {
      await writeBackupTo(folder, now);
      await noteBackup(now);
      state = { at: now.toISOString(), failure: '' };
    }
  } catch {
    state = { at, failure: 'writing' };
  }
  await saveSetting(STATE, state).catch(() => undefined);
  return state;
}

/**
 * Backs up 30 seconds after the last change, or when the page is hidden before that. Returns a function that stops it.
 */
export function watchBackups(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    void backUpQuietly(new Date());
  };
  const stop = onAnyChange(() => {
    clearTimeout(timer);
    timer = setTimeout(run, IDLE_BEFORE_BACKUP);
  });
  const leave = () => {
    if (timer !== undefined && document.visibilityState === 'hidden') run();
  };
  document.addEventListener('visibilitychange', leave);
  return () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', leave);
  };
}
