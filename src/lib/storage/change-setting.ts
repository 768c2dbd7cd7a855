import { writeTogether } from './together.js';

/**
 * Changes a setting (plain JSON). Reading and writing are one transaction, so that what another tab stores is not
 * overwritten unread.
 * @param change makes what is to be stored of what is stored (unchecked; undefined if nothing is), and may be called again
 * @returns what is stored now
 */
export function changeSetting<Value>(key: string, change: (stored: unknown) => Value): Promise<Value> {
  return writeTogether(['settings'], async (transaction) => {
    const settings = transaction.objectStore('settings');
    const value = change((await settings.get(key))?.value);
    await settings.put({ key, value });
    return value;
  });
}
