import type { IDBPObjectStore } from 'idb';
import { isOwnSetting, ROW_STORES, type Row } from '../draft/backup/rows.js';
import { database, STORES, type StoredAttachment } from './db.js';

/** All that is kept here, as rows; attachments' bytes by their hash, still in the database. */
export interface Dump {
  rows: readonly Row[];
  files: ReadonlyMap<string, Blob>;
}

/** Records that are read or written before the page gets its turn. */
const AT_ONCE = 100;

/** A store's records, a batch at a time: all at once would hold up the page. */
async function* batchesOf(
  store: Pick<IDBPObjectStore, 'getAll' | 'getAllKeys'>,
): AsyncGenerator<Record<string, unknown>[]> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    // Both are asked for before either is awaited, so that the transaction stays open.
    const [keys, values] = await Promise.all([store.getAllKeys(range, AT_ONCE), store.getAll(range, AT_ONCE)]);
    yield values as unknown as Record<string, unknown>[];
    const last = keys.at(-1);
    if (keys.length < AT_ONCE || last === undefined) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

/** Reads everything at one moment. Folders' handles and what else belongs to this browser alone stay. */
export async function dump(): Promise<Dump> {
  const transaction = (await database()).transaction(STORES, 'readonly');
  const rows: Row[] = [];
  const files = new Map<string, Blob>();
  for (const store of ROW_STORES) {
    for await (const values of batchesOf(transaction.objectStore(store) as never)) {
      for (const value of values) {
        if (store === 'settings' && isOwnSetting(value['key'])) continue;
        if (store !== 'attachments') {
          rows.push({ store, value });
          continue;
        }
        const { draftId, sha256, bytes } = value as unknown as StoredAttachment;
        if (!files.has(sha256)) files.set(sha256, bytes);
        rows.push({ store, value: { draftId, sha256 } });
      }
    }
  }
  return { rows, files };
}

/**
 * Writes rows, all or none; `replace` empties every store first, but for what belongs to this browser alone. Attachments
 * whose bytes are not among the files are left out.
 */
export async function putRows(rows: readonly Row[], files: Dump['files'], replace: boolean): Promise<void> {
  const transaction = (await database()).transaction(STORES, 'readwrite', { durability: 'strict' });
  let work: Promise<unknown>[] = [];
  if (replace) {
    const own = await transaction.objectStore('settings').getAll();
    for (const store of STORES) work.push(transaction.objectStore(store).clear());
    for (const row of own) if (isOwnSetting(row.key)) work.push(transaction.objectStore('settings').put(row));
  }
  try {
    for (const { store, value } of rows) {
      const bytes = store === 'attachments' ? files.get(String(value['sha256'])) : undefined;
      if (store === 'attachments' && !bytes) continue;
      work.push(transaction.objectStore(store).put((bytes ? { ...value, bytes } : value) as never));
      if (work.length < AT_ONCE) continue;
      await Promise.all(work);
      work = [];
    }
    await Promise.all([...work, transaction.done]);
  } catch (error) {
    await transaction.done.catch(() => undefined);
    throw error;
  }
}
