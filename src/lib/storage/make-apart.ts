import { storedEntry, storeEntry } from './small-entries.js';

const KEY = 'database';

/** Makes or upgrades the object stores, from a version of the database on; 0 if there was none. */
export type Upgrade = (db: IDBDatabase, from: number, transaction: IDBTransaction) => void;

/** Remembers that the database has this version. */
export const noteVersion = (version: number): void => void (isMade(version) || storeEntry(KEY, String(version)));

/** Whether the database is known to have this version. */
export const isMade = (version: number): boolean => storedEntry(KEY) === String(version);

/** Whether no page has made the database yet, as far as the browser says; false if it does not. */
export async function isUnmade(name: string): Promise<boolean> {
  if (storedEntry(KEY) !== null) return false;
  try {
    return !(await indexedDB.databases()).some((one) => one.name === name);
  } catch {
    // Firefox before 126 cannot say.
    return false;
  }
}

/**
 * Makes or upgrades the database in a frame of its own, unless it is known to have the version. If a page goes into the
 * back-forward cache in the middle of that, WebKit lets no other page open the database until it is shown again; a frame
 * ends with all it has begun when it is taken out of the page. Never rejects: whatever fails here fails again, and is
 * told, when the page itself opens the database.
 * @param blocked called while a tab with an older version holds the database; made as soon as that tab lets go
 */
export async function makeApart(name: string, version: number, upgrade: Upgrade, blocked: () => void): Promise<void> {
  if (typeof document === 'undefined' || isMade(version)) return;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const over = new AbortController();
  try {
    await new Promise<void>((resolve) => {
      addEventListener('pagehide', () => resolve(frame.remove()), { signal: over.signal });
      const asked = frame.contentWindow!.indexedDB.open(name, version);
      asked.onupgradeneeded = ({ oldVersion }) => upgrade(asked.result, oldVersion, asked.transaction!);
      asked.onblocked = blocked;
      asked.onerror = () => resolve();
      asked.onsuccess = () => {
        asked.result.close();
        resolve();
      };
    });
  } catch {
    // Refused where IndexedDB is forbidden.
  } finally {
    over.abort();
    frame.remove();
  }
}
