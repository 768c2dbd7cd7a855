import { newId } from '../draft/new-id.js';
import { loadSetting, saveSetting } from '../storage/settings.js';

/** The key dates from when only the shared folder used the id. Settings whose keys begin this way are not backed up. */
const KEY = 'library-browser';
const VALID = /^[\w-]{8,60}$/;

/** The id if it cannot be stored, valid until the page is closed. */
let unstored: string | undefined;

/**
 * A random id of this browser, created on first use. It distinguishes this browser's files and notes in a shared folder
 * from those of other people and other computers, and is therefore not part of backups.
 */
export async function browserId(): Promise<string> {
  const stored = await loadSetting(KEY).catch(() => undefined);
  if (typeof stored === 'string' && VALID.test(stored)) return stored;
  unstored ??= newId();
  await saveSetting(KEY, unstored).catch(() => undefined);
  return unstored;
}
