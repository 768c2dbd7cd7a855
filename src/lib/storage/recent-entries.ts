import { loadSetting, saveSetting } from './settings.js';

/** A setting of this browser (see `isBrowserSetting`): what was gone to last, by the keys of the palette's entries. */
const KEY = 'last-entries';
/** The most that are remembered; some may not exist in the next draft. */
const MOST = 12;

/** The keys of the entries chosen last, the last first; none if the database cannot be read. */
export async function recentEntries(): Promise<readonly string[]> {
  const stored = await loadSetting(KEY).catch(() => undefined);
  return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
}

/** Remembers that an entry was chosen. A failure does no harm. */
export async function rememberEntry(key: string): Promise<void> {
  const others = (await recentEntries()).filter((other) => other !== key);
  await saveSetting(KEY, [key, ...others].slice(0, MOST)).catch(() => undefined);
}
