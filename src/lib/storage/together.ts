import { unwrap, type IDBPTransaction, type StoreNames } from 'idb';
import { database, type Schema } from './db.js';
import { complete, LEFT, untilLeft } from './page-away.js';

/** Every object store, for backups and for erasing everything. */
export const STORES = ['drafts', 'attachments', 'revisions', 'undo', 'settings', 'templates', 'reviews'] as const;

type Mode = 'readonly' | 'readwrite';

type In<Names extends ArrayLike<StoreNames<Schema>>, Way extends Mode> = IDBPTransaction<Schema, Names, Way>;

/** A transaction that may write to the given object stores. */
export type Writing<Names extends ArrayLike<StoreNames<Schema>>> = In<Names, 'readwrite'>;

/** Does `work`, and waits until the transaction is complete; undoes it if that fails. */
async function finish<Names extends StoreNames<Schema>, Way extends Mode, Result>(
  transaction: In<Names[], Way>,
  work: (transaction: In<Names[], Way>) => Promise<Result>,
): Promise<Result> {
  try {
    const result = await work(transaction);
    complete(unwrap(transaction as IDBPTransaction));
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

/** Does `work` in one transaction, and from the start again if the page was left in the middle. */
async function together<Names extends StoreNames<Schema>, Way extends Mode, Result>(
  stores: readonly Names[],
  mode: Way,
  work: (transaction: In<Names[], Way>) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const db = await database();
    const transaction: In<Names[], Way> = db.transaction([...stores], mode, { durability: 'strict' });
    const left = untilLeft(unwrap(transaction as IDBPTransaction));
    // It may be undone before anybody waits for it; whoever does is told all the same.
    transaction.done.catch(() => undefined);
    const result = await Promise.race([finish(transaction, work), left]);
    if (result !== LEFT) return result;
  }
}

/**
 * Reads several object stores, or one in several steps, as they are at one moment.
 * @param work must await only requests of the transaction, and may be called again
 */
export const readTogether = <Names extends StoreNames<Schema>, Result>(
  stores: readonly Names[],
  work: (transaction: In<Names[], 'readonly'>) => Promise<Result>,
): Promise<Result> => together(stores, 'readonly', work);

/**
 * Writes to several object stores in one transaction: all of it or, if `work` or the disk fails, nothing.
 * @param work must await only requests of the transaction, because it ends as soon as it has none, and may be called
 *   again
 * @throws what `work` throws, or what IndexedDB reports (QuotaExceededError for a full disk)
 */
export const writeTogether = <Names extends StoreNames<Schema>, Result>(
  stores: readonly Names[],
  work: (transaction: Writing<Names[]>) => Promise<Result>,
): Promise<Result> => together(stores, 'readwrite', work);
