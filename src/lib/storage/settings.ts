import { database } from './db.js';

/** The stored value of a setting, unchecked; undefined if there is none. */
export async function loadSetting(key: string): Promise<unknown> {
  return (await (await database()).get('settings', key))?.value;
}

/** The folder stored as a setting; undefined if there is none, or if it cannot be read. */
export async function loadFolder(key: string): Promise<FileSystemDirectoryHandle | undefined> {
  const stored = await loadSetting(key).catch(() => undefined);
  // Browsers without the API have no such class, and cannot have stored a folder either.
  return 'FileSystemDirectoryHandle' in globalThis && stored instanceof FileSystemDirectoryHandle ? stored : undefined;
}

/** Stores a setting. @param value plain JSON, or a folder handle */
export async function saveSetting(key: string, value: unknown): Promise<void> {
  await (await database()).put('settings', { key, value });
}

/** Removes a setting, so that what comes with the app is in force again. */
export async function dropSetting(key: string): Promise<void> {
  await (await database()).delete('settings', key);
}
