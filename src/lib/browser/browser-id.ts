import { newId } from '../draft/new-id.js';
import { loadSetting, saveSetting } from '../storage/settings.js';

/** Kept under the name that the shared folder's notes gave it first; settings of that kind stay out of backups. */
const KEY = 'library-browser';
const VALID = /^[\w-]{8,60}$/;

/** Used where nothing can be stored: good for as long as this page lives. */
let unstored: string | undefined;

/**
 * Which browser this is: tells one's own files and notes in a shared folder from those of other people, and of one's
 * own other computers. Random, made when it is first asked for; it is not part of any backup.
 */
export async function browserId(): Promise<string> {
  const stored = await loadSetting(KEY).catch(() => undefined);
  if (typeof stored === 'string' && VALID.test(stored)) return stored;
  unstored ??= newId();
  await saveSetting(KEY, unstored).catch(() => undefined);
  return unstored;
}
