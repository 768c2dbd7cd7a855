import { database } from './db.js';

/** The stored value of a setting, unchecked; undefined if there is none. */
export async function loadSetting(key: string): Promise<unknown> {
  return (await (await database()).get('settings', key))?.value;
}

/** Stores a setting. @param value plain JSON, or a folder handle */
export async function saveSetting(key: string, value: unknown): Promise<void> {
  await (await database()).put('settings', { key, value });
}
