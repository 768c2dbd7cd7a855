import type { IDBPTransaction, StoreNames } from 'idb';
import { database, type Schema } from './db.js';

/** Every object store, for backups and for erasing everything. */
export const STORES = ['drafts', 'attachments', 'revisions', 'undo', 'settings', 'templates', 'reviews'] as const;

/** A transaction that may write to the given object stores. */
export type Writing<Names extends ArrayLike<StoreNames<Schema>>> = IDBPTransaction<Schema, Names, 'readwrite'>;

/**
 * Writes to several object stores in one transaction: all of it or, if `work` or the disk fails, nothing.
 * @param work must await only requests of the transaction, because it ends as soon as it has none
 * @throws what `work` throws, or what IndexedDB reports (QuotaExceededError for a full disk)
 */
export async function writeTogether<Names extends StoreNames<Schema>, Result>(
  stores: readonly Names[],
  work: (transaction: Writing<Names[]>) => Promise<Result>,
): Promise<Result> {
  const transaction = (await database()).transaction([...stores], 'readwrite', { durability: 'strict' });
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has already been aborted by the error.
    }
    await transaction.done.catch(() => undefined);
    throw error;
  }
}
