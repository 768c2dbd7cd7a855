import { listFiles, mayUse, removeFile, writeFile } from '../../storage/folder.js';
import { loadSetting, saveSetting } from '../../storage/settings.js';
import { backupFile, backupName, noteBackup } from './backup.js';
import { onAnyChange } from '../../browser/tabs.js';

const FOLDER = 'backup-folder';
const STATE = 'backup-folder-state';
const OURS = /^下書きバックアップ_\d{8}\.zip$/;
/** Days of which a backup stays in the folder. */
const KEPT = 7;
/** Rest after a change before the folder gets its backup, in milliseconds. */
const REST = 30_000;

/** How the last backup into the folder went. */
export interface FolderState {
  /** ISO 8601, UTC; '' where none was made yet. */
  at: string;
  /** What went wrong since; '' for nothing. */
  failure: '' | 'permission' | 'writing';
}

export async function backupFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return ((await loadSetting(FOLDER).catch(() => undefined)) ?? undefined) as FileSystemDirectoryHandle | undefined;
}

/** Chooses the folder for backups; null gives it up, its files stay. */
export async function setBackupFolder(folder: FileSystemDirectoryHandle | null): Promise<void> {
  await saveSetting(FOLDER, folder);
}

export async function folderState(): Promise<FolderState> {
  const stored = (await loadSetting(STATE).catch(() => undefined)) as Partial<FolderState> | undefined;
  return { at: stored?.at ?? '', failure: stored?.failure ?? '' };
}

/**
 * Writes today's backup into a folder, as a whole, and takes away those of long ago: at most one a day, the last seven.
 * Only one tab at a time.
 */
export async function writeBackupTo(folder: FileSystemDirectoryHandle, now: Date): Promise<void> {
  const write = async () => {
    await writeFile(folder, backupName(now), await backupFile(now));
    const all = await listFiles(folder, OURS, 1000);
    for (const { name } of all.slice(0, -KEPT)) await removeFile(folder, name);
  };
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  await (locks ? locks.request('shitagaki-backup', write) : write());
}

/** Writes a backup into the chosen folder, if there is one, and keeps how that went. It never asks for permission. */
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

/** Backs up after changes, once they rest, and when the page is left; answers with how to stop. */
export function watchBackups(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    void backUpQuietly(new Date());
  };
  const stop = onAnyChange(() => {
    clearTimeout(timer);
    timer = setTimeout(run, REST);
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
