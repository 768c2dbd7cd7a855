import { dateOr, isEnvelope } from '../../draft/envelope.js';
import { listFiles, mayUse, readFile, removeFile, writeFile } from '../../storage/folder.js';
import { readBackupHeader } from '../../exports/backup/header.js';
import { loadFolder, loadSetting, saveSetting } from '../../storage/settings.js';
import { backupFile, backupName, noteBackup } from './backup.js';
import { browserId } from '../../browser/browser-id.js';

const FOLDER = 'backup-folder';
const STATE = 'backup-folder-state';
const BACKUP = /^下書きバックアップ_.*\.zip$/;
/** How many characters of the browser's id a backup's file name contains. */
const ID_LENGTH = 8;
/** The most files of a folder that are read. */
const MOST = 1000;
/** The number of this browser's daily backups that are kept in the folder. */
const KEPT = 7;

/** Result of the last backup to the folder. */
export interface FolderState {
  /** Time of the last successful backup, ISO 8601 in UTC; '' if there is none yet. */
  at: string;
  /** Why the latest attempt failed; '' if it succeeded. */
  failure: '' | 'permission' | 'writing';
}

/** The folder chosen for backups; undefined if none is chosen or the settings cannot be read. */
export const backupFolder = () => loadFolder(FOLDER);

/** Stores the folder for backups; null stops backups but leaves the folder's files alone. */
export async function setBackupFolder(folder: FileSystemDirectoryHandle | null): Promise<void> {
  await saveSetting(FOLDER, folder);
}

/** The result of the last backup to the folder. */
export async function folderState(): Promise<FolderState> {
  const stored = await loadSetting(STATE).catch(() => undefined);
  if (!isEnvelope(stored)) return { at: '', failure: '' };
  const { at, failure } = stored;
  return { at: dateOr(at, ''), failure: failure === 'permission' || failure === 'writing' ? failure : '' };
}

/** The file name of a backup: the date in Japan, the start of the browser's id, and a number if `copy` is over 1. */
const nameOf = (now: Date, id: string, copy: number): string =>
  backupName(now).replace('.zip', `_${id.slice(0, ID_LENGTH)}${copy > 1 ? `-${copy}` : ''}.zip`);

/** A backup in the folder that another browser has written. */
export interface ForeignBackup {
  name: string;
  /** ISO 8601 in UTC; '' if the file does not contain it. */
  madeAt: string;
}

/**
 * The backups of other browsers in a folder. They are listed, but never overwritten or deleted. The browser is read
 * from the file's contents, because anybody can rename a file.
 */
export async function foreignBackups(folder: FileSystemDirectoryHandle): Promise<readonly ForeignBackup[]> {
  const id = await browserId();
  const files = await listFiles(folder, BACKUP, MOST);
  const read = await Promise.all(files.map(async (file) => ({ file, header: await readBackupHeader(file) })));
  return read
    .filter(({ header }) => header?.browserId !== id)
    .map(({ file: { name }, header }) => ({ name, madeAt: header?.madeAt ?? '' }));
}

const isOwn = async (file: File, id: string): Promise<boolean> => (await readBackupHeader(file))?.browserId === id;

/** A name for today's backup that is unused, or used by an earlier backup of this browser. */
async function freeName(folder: FileSystemDirectoryHandle, now: Date, id: string): Promise<string> {
  for (let copy = 1; copy <= MOST; copy += 1) {
    const name = nameOf(now, id, copy);
    const existing = await readFile(folder, name);
    if (!existing || (await isOwn(existing, id))) return name;
  }
  throw new Error('no name is free');
}

/** Deletes all but the newest seven of this browser's backups. A file of unknown origin is never deleted. */
async function removeOld(folder: FileSystemDirectoryHandle, id: string): Promise<void> {
  const mine = new RegExp(`^下書きバックアップ_\\d{8}_${id.slice(0, ID_LENGTH)}(-\\d+)?\\.zip$`);
  const files = await listFiles(folder, mine, MOST);
  const own = (await Promise.all(files.map(async (file) => ((await isOwn(file, id)) ? [file] : [])))).flat();
  for (const { name } of own.slice(0, -KEPT)) await removeFile(folder, name);
}

/**
 * Writes today's backup to a folder, replacing an earlier one of the same day, and deletes this browser's old backups
 * (seven remain). Files of other browsers are left alone. A lock keeps two tabs from doing this at the same time.
 */
export async function writeBackupTo(folder: FileSystemDirectoryHandle, now: Date): Promise<void> {
  const write = async () => {
    const id = await browserId();
    const file = await backupFile(now);
    await writeFile(folder, await freeName(folder, now, id), file);
    await removeOld(folder, id);
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
      // The file is there, even if the disk is too full to note it.
      await noteBackup(now).catch(() => undefined);
      state = { at: now.toISOString(), failure: '' };
    }
  } catch {
    state = { at, failure: 'writing' };
  }
  await saveSetting(STATE, state).catch(() => undefined);
  return state;
}
