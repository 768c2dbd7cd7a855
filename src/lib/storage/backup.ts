import type { IDBPObjectStore } from 'idb';
import { toPlain } from '../draft/plain.js';
import { isBrowserSetting, ROW_STORES, type Row } from '../draft/backup/rows.js';
import { isEnvelope } from '../draft/envelope.js';
import { hashesIn, isNamed } from './leftovers.js';
import { readTogether, STORES, writeTogether } from './together.js';
import { asBlob, keepable } from './kept-bytes.js';
import type { StoredAttachment } from './db.js';

/** The whole database as rows, with the attachments by SHA-256; their bytes stay in the database. */
export interface Dump {
  rows: readonly Row[];
  files: ReadonlyMap<string, Blob>;
}

/** The number of records read or written before the page may handle other tasks. */
const AT_ONCE = 100;

/** A store's records in batches, because copying all of them at once would block the page. */
async function* batchesOf(
  store: Pick<IDBPObjectStore, 'getAll' | 'getAllKeys'>,
): AsyncGenerator<Record<string, unknown>[]> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    // Request both before awaiting either, so that the transaction stays open.
    const [keys, values] = await Promise.all([store.getAllKeys(range, AT_ONCE), store.getAll(range, AT_ONCE)]);
    yield values as unknown as Record<string, unknown>[];
    const last = keys.at(-1);
    if (keys.length < AT_ONCE || last === undefined) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

/**
 * Reads the whole database in one transaction. Folder handles and other browser-specific settings are left out, and so
 * are attachments that neither their draft names nor a named state of its history nor its undo log: those that were
 * taken off.
 */
export const dump = (): Promise<Dump> =>
  readTogether(STORES, async (transaction) => {
    const rows: Row[] = [];
    const files = new Map<string, Blob>();
    const named = new Map<unknown, Set<string>>();
    /** Drafts whose record cannot be read: what they name is unknown. */
    const unreadable = new Set<unknown>();
    for (const store of ROW_STORES) {
      for await (const values of batchesOf(transaction.objectStore(store) as never)) {
        for (const value of values) {
          if (store === 'settings' && isBrowserSetting(value['key'])) continue;
          if (store !== 'attachments') {
            const row = { store, value: toPlain(value) as Row['value'] };
            rows.push(row);
            if (store !== 'drafts' && store !== 'undo' && !(store === 'revisions' && isNamed(value))) continue;
            const id = row.value[store === 'drafts' ? 'id' : 'draftId'];
            if (store === 'drafts' && !isEnvelope(row.value['draft'])) unreadable.add(id);
            named.set(id, new Set([...(named.get(id) ?? []), ...hashesIn(row.value)]));
            continue;
          }
          const { draftId, sha256, bytes } = value as unknown as StoredAttachment;
          // A value that is not a file was stored by hand and could not be restored.
          const file = asBlob(bytes);
          if (!file) continue;
          if (!unreadable.has(draftId) && !named.get(draftId)?.has(sha256)) continue;
          if (!files.has(sha256)) files.set(sha256, file);
          rows.push({ store, value: { draftId, sha256 } });
        }
      }
    }
    return { rows, files };
  });

/**
 * Writes rows in one transaction, all or none. Attachments whose bytes are not in `files` are left out.
 * @param replace empties every store first, except for browser-specific settings
 * @throws what IndexedDB reports; nothing is written then
 */
export async function putRows(rows: readonly Row[], files: Dump['files'], replace: boolean): Promise<void> {
  const kept = await keepable(files);
  await writeTogether(STORES, async (transaction) => {
    if (replace) {
      const settings = await transaction.objectStore('settings').getAll();
      for (const store of STORES) await transaction.objectStore(store).clear();
      for (const row of settings) if (isBrowserSetting(row.key)) await transaction.objectStore('settings').put(row);
    }
    const put = async ({ store, value }: Row) => {
      const bytes = store === 'attachments' ? kept.get(String(value['sha256'])) : undefined;
      if (store === 'attachments' && !bytes) return;
      await transaction.objectStore(store).put((bytes ? { ...value, bytes } : value) as never);
    };
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await Promise.all(rows.slice(from, from + AT_ONCE).map(put));
  });
}
