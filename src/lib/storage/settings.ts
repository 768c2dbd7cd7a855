import { database } from './db.js';

/** The stored value of a setting, undefined where none is; the caller checks it. */
export async function loadSetting(key: string): Promise<unknown> {
  return (await (await database()).get('settings', key))?.value;
}

/** Stores a setting: plain JSON. */
export async function saveSetting(key: string, value: unknown): Promise<void> {
  await (await database()).put('settings', { key, value });
}
